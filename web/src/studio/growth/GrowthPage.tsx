// 成长档案 of a person: the nine skills, then what he did, part by part and year by year, as far as it is open to the reader. Whoever loses
// the right while he looks is told so.
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { GrowthPart, growthRoutes, type FactPart, type GrowthFile } from '@gongyan/shared/studio/growth/growth.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../people/proof/takeFile';
import { useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { useWatch } from '../../platform/live';
import { Refused } from '../../platform/refusal';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Dialog } from '../../ui/Dialog';
import { FileLine } from '../../ui/FileLine';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { FactPanel } from './FactPanel';
import './growth.css';
import { useGrowth } from './growth.queries';
import './growth.words';
import { SkillsPanel } from './SkillsPanel';

type Shown = GrowthFile['parts'][number];
const isCounted = (shown: Shown): shown is Shown & { part: FactPart } => shown.part !== 'skills';

const Files = ({ person, onClose }: { person: GrowthFile['person']; onClose: () => void }) => {
  const { t } = useTranslation('growth');
  return (
    <Dialog title={t('paper.title')} onClose={onClose}>
      <ul className="rows">{(['docx', 'pdf'] as const).map((format) => <FileLine key={format} take={takeFile} address={addressOf(growthRoutes.paper, { params: { personId: person.id, format } })} name={`${t('of', { name: person.name })}.${format}`} lead={t(`paper.${format}`)} />)}</ul>
      <p className="small soft">{t('paper.note')}</p>
    </Dialog>
  );
};

const Parts = ({ file }: { file: GrowthFile }) => {
  const { t } = useTranslation('growth');
  const skills = file.parts.find(({ part }) => part === 'skills');
  return (
    <>
      {file.parts.length < GrowthPart.options.length && <p className="note">{t('closed')}</p>}
      {skills !== undefined && <SkillsPanel file={file} audience={skills.audience} />}
      {file.parts.filter(isCounted).map((shown) => <FactPanel key={shown.part} file={file} shown={shown} />)}
    </>
  );
};

export const GrowthPage = ({ personId }: { personId: PersonId }) => {
  const { t } = useTranslation('growth');
  const [files, setFiles] = useState(false);
  const own = useMe().person.id === personId;
  useWatch(topic('growth', personId), own ? topic('person', personId) : null);
  const growth = useGrowth(personId);
  if (growth.error instanceof Refused) return <Page title={t('title')} narrow><div className="panel"><Asked query={growth} what={t('what')}>{() => null}</Asked></div></Page>;
  return (
    <Asked query={growth} what={t('what')} bones={<PageBones />}>
      {(file) => (
        <Page title={own ? t('title') : t('of', { name: file.person.name })} lead={own ? t('lead') : <>{[file.person.workplace, file.person.title].filter((word) => word !== '').join(' · ')}<br />{t('leadOf')}</>} actions={<Button icon={<Icon name="download" />} onClick={() => setFiles(true)}>{t('paper.button')}</Button>}>
          <Parts file={file} />
          {files && <Files person={file.person} onClose={() => setFiles(false)} />}
        </Page>
      )}
    </Asked>
  );
};
