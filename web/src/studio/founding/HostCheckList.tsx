// What is asked of a host, each with what the register says: fulfilled, not fulfilled, or to be confirmed by the college.
import type { HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import { useTranslation } from 'react-i18next';
import './founding.words';

const years = ({ fitness, inPostSince }: HostCheck) => (fitness.years === true ? 'mine.yearsYes' : inPostSince === null ? 'mine.yearsUnknown' : 'mine.yearsNone');
const title = ({ fitness }: HostCheck) => (fitness.title === true ? 'mine.titleYes' : fitness.title === false ? 'mine.titleNo' : 'mine.titleNone');

export const HostCheckList = ({ host }: { host: HostCheck }) => {
  const { t } = useTranslation('founding');
  return (
    <ul className="stack tight">
      <li>{t(title(host), { title: host.title, titles: host.titles.join('、') })}</li>
      <li>{t(years(host), { years: host.years, since: host.inPostSince ?? '' })}</li>
    </ul>
  );
};
