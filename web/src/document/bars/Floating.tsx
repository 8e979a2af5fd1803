// A small box beside something: menu, link field, slash menu. Stays inside the window, above or below its
// anchor, and closes when one points elsewhere or presses Escape. Moves no focus by itself.
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface FloatingProps {
  /** Where it belongs, asked again when the page scrolls. Null hides the box. */
  readonly at: () => Box | null;
  readonly onClose: () => void;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Not `visibility`: what is hidden that way cannot take the focus. */
const UNPLACED = { left: 0, top: 0, opacity: 0 } as const;
const GAP = 6;
const EDGE = 8;

const place = (box: Box, element: HTMLElement): { left: number; top: number } => {
  const { offsetWidth: width, offsetHeight: height } = element;
  const view = globalThis.visualViewport;
  const [viewWidth, viewHeight] = [view?.width ?? innerWidth, (view?.height ?? innerHeight) + (view?.offsetTop ?? 0)];
  const below = box.bottom + GAP;
  const top = below + height <= viewHeight - EDGE || box.top < height + GAP ? below : box.top - GAP - height;
  return { left: Math.max(EDGE, Math.min(box.left, viewWidth - width - EDGE)), top: Math.max(EDGE, Math.min(top, viewHeight - height - EDGE)) };
};

export const Floating = ({ at, onClose, className = '', children }: FloatingProps) => {
  const ref = useRef<HTMLDivElement>(null);
  const [where, setWhere] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const put = () => {
      const box = at();
      if (box === null || ref.current === null) return;
      const next = place(box, ref.current);
      setWhere((now) => (now?.left === next.left && now.top === next.top ? now : next));
    };
    put();
    addEventListener('scroll', put, true);
    addEventListener('resize', put);
    return () => {
      removeEventListener('scroll', put, true);
      removeEventListener('resize', put);
    };
  });
  useEffect(() => {
    const onPoint = (event: PointerEvent) => event.target instanceof Node && !ref.current?.contains(event.target) && onClose();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.stopPropagation();
      onClose();
    };
    document.addEventListener('pointerdown', onPoint, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPoint, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);
  return createPortal(
    <div ref={ref} className={`doc-float ${className}`} style={where ?? UNPLACED}>
      {children}
    </div>,
    document.body,
  );
};
