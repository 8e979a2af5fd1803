// My certificates and those from elsewhere; for district staff all of the district, and what waits to be checked.
import { topic } from '@gongyan/shared/kit/topic';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { Page, Panel } from '../../ui/Page';
import { AllAwards } from './AllAwards';
import { AwardLines } from './AwardLines';
import './certificate.css';
import { useMyCertificates } from './certificate.queries';
import { OutsideDesk } from './OutsideDesk';
import { OutsideMine } from './OutsideMine';
import './certificate.words';

export const CertificatesPage = () => {
  const { t } = useTranslation('certificate');
  const me = useMe();
  const mine = useMyCertificates();
  const staff = isDistrictStaff(me);
  useWatch(topic('person', me.person.id));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {staff && <AllAwards />}
      {staff && <OutsideDesk />}
      {(!staff || (mine.data ?? []).length > 0) && (
        <Panel title={t('mine.title')}>
          <Asked query={mine} what={t('mine.title')} bones={<Bones rows={2} />}>
            {(rows) => (rows.length === 0 ? <Empty icon="certificate">{t('mine.none')}</Empty> : <AwardLines rows={rows} />)}
          </Asked>
        </Panel>
      )}
      <OutsideMine />
    </Page>
  );
};
