// The numbers as they stand on paper: members and what they did, members and sections, and what is nobody's.
import type { Contribution, Contributor } from '@gongyan/shared/document/contribution/contribution.contract';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import './contribution.css';
import { useSectionTitle } from './useSectionTitle';

const COLUMNS = ['stands', 'written', 'pasted', 'accepted', 'resolved', 'minutes'] as const;
const NOBODY = ['template', 'imported', 'repeated'] as const;

const Member = ({ contributor }: { contributor: Contributor }) => {
  const language = useLanguage();
  const time = (at: Date | null) => (at === null ? '–' : dayText(at, language));
  return (
    <tr>
      <th scope="row">{contributor.person.name}</th>
      {COLUMNS.map((column) => <td key={column} className="number">{contributor[column]}</td>)}
      <td>{time(contributor.firstAt)}</td><td>{time(contributor.lastAt)}</td>
    </tr>
  );
};

export const MemberTable = ({ contribution: { people, nobody, characters } }: { contribution: Contribution }) => {
  const { t } = useTranslation('contribution');
  return (
    <table className="evidence-table">
      <caption>{t('sheet.table')}</caption>
      <thead><tr><th scope="col">{t('column.member')}</th>{COLUMNS.map((column) => <th key={column} scope="col" className="number">{t(`long.${column}`)}</th>)}<th scope="col">{t('column.first')}</th><th scope="col">{t('column.last')}</th></tr></thead>
      <tbody>
        {people.map((contributor) => <Member key={contributor.person.id} contributor={contributor} />)}
        {NOBODY.map((part) => <tr key={part} className="soft"><th scope="row">{t(`nobody.${part}`)}</th><td className="number">{nobody[part]}</td><td colSpan={7} /></tr>)}
        <tr className="contribution-sum"><th scope="row">{t('sum')}</th><td className="number">{characters}</td><td colSpan={7} /></tr>
      </tbody>
    </table>
  );
};

export const SectionTable = ({ contribution: { people, sections } }: { contribution: Contribution }) => {
  const { t } = useTranslation('contribution');
  const titleOf = useSectionTitle(sections);
  const standing = people.filter(({ stands }) => stands > 0);
  const of = ({ sections: shares }: Contributor, key: string) => shares.find(({ section }) => section === key)?.stands ?? 0;
  return (
    <table className="evidence-table">
      <caption>{t('sheet.bySection')}</caption>
      <thead><tr><th scope="col">{t('column.section')}</th>{standing.map(({ person }) => <th key={person.id} scope="col" className="number">{person.name}</th>)}<th scope="col" className="number">{t('sheet.length')}</th></tr></thead>
      <tbody>
        {sections.filter(({ characters }) => characters > 0).map(({ key, characters }) => (
          <tr key={key}><th scope="row">{titleOf(key)}</th>{standing.map((contributor) => <td key={contributor.person.id} className="number">{of(contributor, key)}</td>)}<td className="number">{characters}</td></tr>
        ))}
      </tbody>
    </table>
  );
};
