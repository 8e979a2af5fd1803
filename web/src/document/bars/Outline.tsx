// The sections beside the paper: how much is done, what is still missing, who is where. On a phone a sheet.
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionState } from '@gongyan/shared/document/document.rules';
import type { CoeditPresence } from '../../platform/coedit/coedit.session';
import { goToSection } from '../editor.actions';
import type { Sections } from '../paper/useEditorFacts';

/** What a section is called, from its key and the title that stands in the text. */
export type SectionName = (section: { readonly key: string; readonly title: string }) => string;

export interface OutlineProps {
  readonly editor: Editor;
  readonly found: Sections;
  readonly presence: readonly CoeditPresence[];
  readonly nameOf?: SectionName | undefined;
  readonly onGo?: () => void;
}

const BELOW_BARS = 160;

/** The section that is at the top of the window. */
const useSectionInView = (editor: Editor): string => {
  const [key, setKey] = useState('');
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const sections = [...editor.view.dom.querySelectorAll<HTMLElement>(':scope > .doc-section')];
      const at = sections.filter((section) => section.getBoundingClientRect().top < BELOW_BARS).at(-1) ?? sections[0];
      setKey(at?.dataset['key'] ?? '');
    };
    const soon = () => { frame ||= requestAnimationFrame(look); };
    look();
    addEventListener('scroll', soon, { passive: true, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon, { capture: true });
    };
  }, [editor]);
  return key;
};

const Dots = ({ people }: { people: readonly CoeditPresence[] }) => {
  const { t } = useTranslation('document');
  if (people.length === 0) return null;
  const names = t('outline.here', { names: people.map(({ name }) => name).join('、') });
  return (
    <span className="doc-dots" title={names}>
      {people.slice(0, 4).map((one) => <span key={one.clientId} className={`doc-dot is-${one.status}`} style={{ background: `var(--person-${one.colour})` }} />)}
      <span className="only-read">{names}</span>
    </span>
  );
};

const Done = ({ section }: { section: SectionState }) => {
  const { t } = useTranslation('document');
  if (!section.required) return <span className="doc-done is-free" aria-hidden="true" />;
  const label = t(section.done ? 'outline.done' : 'outline.todo');
  return <span className={`doc-done${section.done ? ' is-done' : ''}`} role="img" aria-label={label} title={label}>{section.done ? '●' : '○'}</span>;
};

export const Outline = ({ editor, found, presence, nameOf = ({ title }) => title, onGo }: OutlineProps) => {
  const { t } = useTranslation('document');
  const inView = useSectionInView(editor);
  const { sections, completeness } = found;
  const go = (key: string) => {
    onGo?.();
    goToSection(editor, key);
  };
  return (
    <nav className="doc-outline" aria-label={t('outline.label')}>
      <p className="doc-complete">
        <span>{t('outline.completeness', { done: completeness.done, of: completeness.of })}</span>
        <progress className="doc-progress" max={Math.max(1, completeness.of)} value={completeness.done} aria-hidden="true" />
      </p>
      <ol>
        {sections.map((section) => (
          <li key={section.key}>
            <button type="button" className={`doc-outline-item${section.key === inView ? ' is-here' : ''}`} aria-current={section.key === inView ? 'location' : undefined} onClick={() => go(section.key)}>
              <Done section={section} />
              <span className="doc-outline-name">{section.title === '' ? t('outline.untitled') : nameOf(section)}</span>
              <Dots people={presence.filter((one) => one.section === section.key)} />
            </button>
          </li>
        ))}
      </ol>
      <p className="doc-count">{t('outline.characters', { n: sections.reduce((sum, { characters }) => sum + characters, 0) })}</p>
    </nav>
  );
};
