// What I earned elsewhere: enter it, add the scan, see what the district says.
import { outsideRoutes, type OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../platform/call';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { FileDrop } from '../../ui/FileDrop';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useAddScan, useOutside } from './certificate.queries';
import { OutsideForm } from './OutsideForm';
import { OutsideText } from './OutsideText';

const Line = ({ row }: { row: OutsideLine }) => {
  const { t } = useTranslation('certificate');
  const scan = useAddScan();
  const onFile = (file: File) => scan.mutate({ outsideId: row.id, file }, { onSuccess: () => toast(t('outside.scanned')), onError: (error) => toast(sentenceOf(error)) });
  return (
    <li className="outside-line">
      <OutsideText row={row} />
      {row.hasScan && <a className="outside-scan-link" href={addressOf(outsideRoutes.scan, { params: { outsideId: row.id } })} target="_blank" rel="noreferrer">{t('outside.see')}</a>}
      {row.state === 'uploaded' && <FileDrop busy={scan.isPending} word={t(row.hasScan ? 'outside.again' : 'outside.scanDrop')} limits={t('outside.scanLimits')} accept="image/jpeg,image/png,image/webp" onFile={onFile} />}
    </li>
  );
};

export const OutsideMine = () => {
  const { t } = useTranslation('certificate');
  const mine = useOutside('mine');
  const [adding, setAdding] = useState(false);
  return (
    <Panel title={t('outside.title')} more={<Button onClick={() => setAdding(true)}>{t('outside.add')}</Button>}>
      <p className="panel-note soft">{t('outside.lead')}</p>
      <Asked query={mine} what={t('outside.title')} bones={<Bones rows={1} />}>
        {(rows) => (rows.length === 0 ? <Empty>{t('outside.none')}</Empty> : <ul className="rows">{rows.map((row) => <Line key={row.id} row={row} />)}</ul>)}
      </Asked>
      {adding && <OutsideForm onClose={() => setAdding(false)} />}
    </Panel>
  );
};
