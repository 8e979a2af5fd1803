// 您离开的几分钟: one plain line of what happened meanwhile, until it has been read.
import type { Missed } from '@gongyan/shared/meeting/room/room.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;
const TITLES = ['items', 'pollsOpened', 'pollsClosed', 'ratingsOpened', 'ratingsRevealed'] as const;
const COUNTS = ['arrived', 'speeches', 'tasks'] as const;

export const MissedNote = ({ missed }: { missed: Missed }) => {
  const { t } = useTranslation('room');
  const [seen, setSeen] = useState(0);
  if (seen === missed.to.getTime()) return null;
  const said = [...TITLES.flatMap((kind) => missed[kind].map((title) => t(`missed.${kind}`, { title }))), ...COUNTS.flatMap((kind) => (missed[kind] === 0 ? [] : [t(`missed.${kind}`, { n: missed[kind] })]))];
  const minutes = Math.max(1, Math.round((missed.to.getTime() - missed.from.getTime()) / MINUTE));
  return (
    <div className="note info room-note" role="status">
      <span className="grow"><span className="strong">{t('missed.lead', { n: minutes })}</span>{said.join(t('missed.join'))}{t('missed.end')}</span>
      <Button size="small" onClick={() => setSeen(missed.to.getTime())}>{t('missed.seen')}</Button>
    </div>
  );
};
