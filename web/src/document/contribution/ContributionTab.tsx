// Who wrote what, beside the text: a switch for the colours, the way to the sheet, and a table whose numbers open.
import type { Contribution, Contributor } from '@gongyan/shared/document/contribution/contribution.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import './contribution.css';
import { useContribution } from './contribution.queries';
import { LogDialog } from './LogDialog';
import { MemberRows, type Opening } from './MemberRows';
import { Method } from './Method';
import type { AuthorColours } from './useAuthorColours';

interface ContributionTabProps {
  readonly documentId: DocumentId;
  readonly colours: AuthorColours;
  /** The way to the evidence sheet. */
  readonly sheet: ReactNode;
  readonly onSuggestions: () => void;
  readonly onComments: () => void;
}

const COLUMNS = ['stands', 'written', 'accepted', 'resolved', 'minutes'] as const;
const NOBODY = ['template', 'imported', 'repeated'] as const;

const Table = ({ contribution: { people, sections, nobody, characters }, open }: { contribution: Contribution; open: Opening }) => {
  const { t } = useTranslation('contribution');
  return (
    <table className="contribution-table">
      <caption className="only-read">{t('members')}</caption>
      <thead><tr><th scope="col">{t('column.member')}</th>{COLUMNS.map((column) => <th key={column} scope="col" className="number" title={t(`long.${column}`)}>{t(`column.${column}`)}</th>)}</tr></thead>
      {people.map((contributor) => <MemberRows key={contributor.person.id} contributor={contributor} sections={sections} open={open} />)}
      <tbody className="contribution-nobody">
        {NOBODY.filter((part) => nobody[part] > 0).map((part) => <tr key={part}><th scope="row" title={t('nobody.title')}>{t(`nobody.${part}`)}</th><td className="number">{nobody[part]}</td><td colSpan={4} /></tr>)}
        <tr className="contribution-sum"><th scope="row">{t('sum')}</th><td className="number">{characters}</td><td colSpan={4} /></tr>
      </tbody>
    </table>
  );
};

export const ContributionTab = ({ documentId, colours, sheet, onSuggestions, onComments }: ContributionTabProps) => {
  const { t } = useTranslation('contribution');
  const contribution = useContribution(documentId);
  const language = useLanguage();
  const [opened, setOpened] = useState<{ readonly contributor: Contributor; readonly section: string | undefined } | null>(null);
  const open: Opening = { log: (contributor, section) => setOpened({ contributor, section }), suggestions: onSuggestions, comments: onComments };
  return (
    <div className="contribution-tab">
      <p className="row wrap"><Button aria-pressed={colours.on} type={colours.on ? 'primary' : 'default'} onClick={() => colours.set(!colours.on)}>{t('colour.on')}</Button>{sheet}</p>
      <Asked query={contribution} what={t('tab')}>
        {(found) => (
          <>
            <p className="small soft">{t('until', { time: dayText(found.at, language) })} · {t('whole', { n: found.characters })}<br />{t('purpose')}</p>
            {found.people.length === 0 && <p className="soft">{t('none')}</p>}
            <Table contribution={found} open={open} />
            {opened !== null && <LogDialog documentId={documentId} person={opened.contributor.person} section={opened.section} sections={found.sections} onClose={() => setOpened(null)} />}
          </>
        )}
      </Asked>
      <details><summary className="small soft">{t('method.title')}</summary><Method /></details>
    </div>
  );
};
