// The ledger as a file: a person's own; the school's for whoever leads it; the district's for its staff.
import { hoursPaperRoutes } from '@gongyan/shared/hours/paper/paper.contract';
import type { PersonCard, SchoolId } from '@gongyan/shared/people/people.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolNames } from '../../people/people.queries';
import { takeFile } from '../../people/proof/takeFile';
import { isDistrictStaff, schoolsLedBy, useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { Dialog } from '../../ui/Dialog';
import { FileLine } from '../../ui/FileLine';
import { YearChoice } from '../YearChoice';

interface Group {
  readonly key: string;
  readonly title: string;
  readonly files: readonly { readonly format: 'xlsx' | 'csv' | 'pdf'; readonly address: string }[];
}

const SHEETS = ['xlsx', 'csv'] as const;

const useGroups = (person: PersonCard, year: string): Group[] => {
  const { t } = useTranslation('hours');
  const me = useMe();
  const query = year === '' ? {} : { year };
  const led = useSchoolNames(schoolsLedBy(me));
  const ofSchool = (schoolId: SchoolId, name: string): Group => ({ key: schoolId, title: t('paper.school', { name }), files: SHEETS.map((format) => ({ format, address: addressOf(hoursPaperRoutes.ofSchool, { params: { schoolId, format }, query }) })) });
  const own: Group = {
    key: 'person', title: t('paper.person', { name: person.name }),
    files: (['xlsx', 'pdf', 'csv'] as const).map((format) => ({ format, address: addressOf(hoursPaperRoutes.ofPerson, { params: { personId: person.id, format }, query }) })),
  };
  const district: Group = { key: 'district', title: t('paper.district'), files: SHEETS.map((format) => ({ format, address: addressOf(hoursPaperRoutes.ofDistrict, { params: { format }, query }) })) };
  return [own, ...led.map(({ id, name }) => ofSchool(id, name)), ...(isDistrictStaff(me) ? [district] : [])];
};

export const LedgerFiles = ({ person, onClose }: { person: PersonCard; onClose: () => void }) => {
  const { t } = useTranslation('hours');
  const [year, setYear] = useState('');
  const groups = useGroups(person, year);
  return (
    <Dialog title={t('paper.title')} onClose={onClose}>
      <div className="hours-year"><YearChoice id="paper-year" year={year} onChange={setYear} /></div>
      {groups.map(({ key, title, files }) => (
        <section key={key}>
          {groups.length > 1 && <h3 className="small soft">{title}</h3>}
          <ul className="rows">{files.map(({ format, address }) => <FileLine key={format} address={address} take={takeFile} name={`${title}.${format}`} lead={t(`paper.${format}`)} />)}</ul>
        </section>
      ))}
      <p className="small soft">{t('paper.note')}</p>
    </Dialog>
  );
};
