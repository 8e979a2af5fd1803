// One member of the table: the numbers, each of which opens to what it was counted from, and below, when asked for, the
// sections.
import type { Contribution, Contributor } from '@gongyan/shared/document/contribution/contribution.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import { useSectionTitle } from './useSectionTitle';

export interface Opening {
  /** The lines of the log; of one section when it is named. */
  readonly log: (contributor: Contributor, section?: string) => void;
  readonly suggestions: () => void;
  readonly comments: () => void;
}

interface MemberProps {
  readonly contributor: Contributor;
  readonly sections: Contribution['sections'];
  readonly open: Opening;
}

const Number = ({ n, label, onOpen }: { n: number; label: string; onOpen: () => void }) => (
  <td className="number">{n === 0 ? <span className="soft">0</span> : <button type="button" className="contribution-number" aria-label={label} onClick={onOpen}>{n}</button>}</td>
);

const Sections = ({ contributor, sections, open }: MemberProps) => {
  const { t } = useTranslation('contribution');
  const titleOf = useSectionTitle(sections);
  const { name } = contributor.person;
  const language = useLanguage();
  const { firstAt, lastAt, pasted } = contributor;
  return (
    <>
      {contributor.sections.map((share) => {
        const label = (what: string, n: number) => t('openSection', { name, section: titleOf(share.section), what, n });
        return (
          <tr key={share.section} className="contribution-section">
            <th scope="row"><span className="cut">{titleOf(share.section)}</span></th>
            <Number n={share.stands} label={label(t('long.stands'), share.stands)} onOpen={() => open.log(contributor, share.section)} />
            <Number n={share.written} label={label(t('long.written'), share.written)} onOpen={() => open.log(contributor, share.section)} />
            <td colSpan={3} />
          </tr>
        );
      })}
      <tr className="contribution-section">
        <td colSpan={6} className="small soft">{firstAt !== null && lastAt !== null && <p>{t('span', { first: dayText(firstAt, language), last: dayText(lastAt, language) })}</p>}{pasted > 0 && <p>{t('pasted', { n: pasted })}</p>}</td>
      </tr>
    </>
  );
};

export const MemberRows = ({ contributor, sections, open }: MemberProps) => {
  const { t } = useTranslation('contribution');
  const [unfolded, setUnfolded] = useState(false);
  const { person, stands, written, accepted, resolved, minutes } = contributor;
  const label = (what: keyof typeof contributor & ('stands' | 'written' | 'accepted' | 'resolved' | 'minutes')) => t('open', { name: person.name, what: t(`long.${what}`), n: contributor[what] });
  return (
    <tbody>
      <tr>
        <th scope="row"><button type="button" className="contribution-name cut" aria-expanded={unfolded} title={t('sections', { name: person.name })} onClick={() => setUnfolded(!unfolded)}><span aria-hidden="true" className="contribution-fold">{unfolded ? '▾' : '▸'}</span>{person.name}</button></th>
        <Number n={stands} label={label('stands')} onOpen={() => open.log(contributor)} />
        <Number n={written} label={label('written')} onOpen={() => open.log(contributor)} />
        <Number n={accepted} label={label('accepted')} onOpen={open.suggestions} />
        <Number n={resolved} label={label('resolved')} onOpen={open.comments} />
        <Number n={minutes} label={label('minutes')} onOpen={() => open.log(contributor)} />
      </tr>
      {unfolded && <Sections contributor={contributor} sections={sections} open={open} />}
    </tbody>
  );
};
