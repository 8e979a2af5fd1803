// One counted part of the file: its numbers; of designs and open lessons the latest ones too, of lessons the way of their means.
import type { FactPart, GrowthFile } from '@gongyan/shared/studio/growth/growth.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';
import { AudienceChoice } from './AudienceChoice';
import { FactList } from './FactList';
import { FactsDialog, type Opened } from './FactsDialog';
import { useFacts } from './growth.queries';
import { LineTable } from './LineTable';
import { ScoreChart } from './ScoreChart';

const LATEST = 5;
const LISTED: readonly FactPart[] = ['designs', 'lessons'];
const NOTED = ['hours', 'designs', 'lessons', 'meetings'] as const;
const isNoted = (part: FactPart): part is (typeof NOTED)[number] => NOTED.some((one) => one === part);

const Latest = ({ file, part, open }: { file: GrowthFile; part: FactPart; open: (opened: Opened) => void }) => {
  const { t } = useTranslation('growth');
  return (
    <Asked query={useFacts(file.person.id, { part })} what={t(`part.${part}`)}>
      {(facts) => (
        <>
          {part === 'lessons' && facts.some(({ amount }) => amount !== null) && <figure className="growth-figure"><figcaption className="small soft">{t('chart')}</figcaption><ScoreChart facts={facts} /></figure>}
          <FactList part={part} facts={facts.slice(0, LATEST)} />
          {facts.length > LATEST && <p className="growth-more no-print"><Button type="link" size="small" onClick={() => open({ part, line: t(`part.${part}`), when: t('facts.allYears') })}>{t('facts.more', { n: facts.length })}</Button></p>}
        </>
      )}
    </Asked>
  );
};

export const FactPanel = ({ file, shown: { part, audience, lines } }: { file: GrowthFile; shown: GrowthFile['parts'][number] & { part: FactPart } }) => {
  const { t } = useTranslation('growth');
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Panel title={t(`part.${part}`)} more={audience !== null && <AudienceChoice part={part} audience={audience} />}>
      {lines.length === 0 ? <p className="panel-note">{t(`empty.${part}`)}</p> : (
        <>
          <LineTable part={part} lines={lines} years={file.years} open={setOpened} />
          {LISTED.includes(part) && <Latest file={file} part={part} open={setOpened} />}
          {isNoted(part) && <p className="growth-note small soft">{t(`note.${part}`)}</p>}
        </>
      )}
      {opened !== null && <FactsDialog personId={file.person.id} opened={opened} onClose={() => setOpened(null)} />}
    </Panel>
  );
};
