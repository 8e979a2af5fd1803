// How much differs, and a walk from one difference to the next.
import type { Tally } from '@gongyan/shared/document/diff/document.diff';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

/** Neighbouring marks of one block are one difference to walk to. */
const stopsIn = (place: HTMLElement | null): HTMLElement[] => {
  const marks = [...(place?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
  return marks.filter((mark, at) => at === 0 || mark.parentElement !== marks[at - 1]?.parentElement || mark.previousSibling !== marks[at - 1]);
};

const useWalk = (place: RefObject<HTMLDivElement | null>, what: unknown) => {
  const [[count, at], set] = useState<readonly [number, number]>([0, -1]);
  useEffect(() => set([stopsIn(place.current).length, -1]), [place, what]);
  const go = (by: 1 | -1): void => {
    const stops = stopsIn(place.current);
    const next = at < 0 ? (by === 1 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
    stops.forEach((stop, index) => stop.classList.toggle('is-current', index === next));
    stops[next]?.scrollIntoView({ block: 'center' });
    set([stops.length, next]);
  };
  return { count, at, go };
};

export const DiffWalk = ({ tally, what, children }: { readonly tally: Tally; readonly what: unknown; readonly children: ReactNode }) => {
  const { t } = useTranslation('version');
  const place = useRef<HTMLDivElement>(null);
  const { count, at, go } = useWalk(place, what);
  return (
    <>
      <div className="row wrap spread diff-walk">
        <span role="status"><span className="strong">{t('compare.changes', { n: count })}</span> <span className="soft number">{t('compare.tally', { added: tally.added, removed: tally.removed })}</span></span>
        <span className="row"><span className="soft small number" aria-live="polite">{at >= 0 && `${at + 1} / ${count}`}</span><Button onClick={() => go(-1)} disabled={count === 0}>{t('compare.previous')}</Button><Button onClick={() => go(1)} disabled={count === 0}>{t('compare.next')}</Button></span>
      </div>
      <div ref={place}>{children}</div>
    </>
  );
};
