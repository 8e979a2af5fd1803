// The entries of a pairing, the latest first, and the form above them. An entry that was begun on this device goes on by itself.
import { mayTouch } from '@gongyan/shared/studio/mentoring/log.rules';
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isParty } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { recall } from '../../platform/kept';
import { plainDay } from '../../ui/day';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { correctionOf, draftKey, draftOf, LogDraft, newDraft } from './log.draft';
import { LogForm } from './LogForm';
import { LogItem } from './LogItem';

/** What lies on this device, unless the server has it and it is no draft any more. */
const useKept = ({ id, entries }: PairPage): LogDraft | null => {
  const { person } = useMe();
  const [kept] = useState(() => recall(draftKey(id, person.id), LogDraft));
  return kept !== null && entries.every((entry) => entry.id !== kept.id || entry.state === 'draft') ? kept : null;
};

export const LogPanel = ({ pair }: { pair: PairPage }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { person } = useMe();
  const kept = useKept(pair);
  const writes = mayTouch(pair, { personId: person.id, standing: pair.standing }, false).ok;
  const party = isParty(pair.standing);
  const [draft, setDraft] = useState<LogDraft | null>(party ? kept : null);
  const old = draft === null || draft.corrects === '' ? undefined : pair.entries.find(({ id }) => id === draft.corrects);
  const why = pair.state === 'signed' ? t('log.notYet') : !writes && party ? t('log.over') : null;
  return (
    <Panel title={draft === null ? t('log.title') : old === undefined ? t('form.title') : t('form.correctTitle', { day: plainDay(old.day, language) })}
      more={writes && draft === null && <Button type="primary" icon={<Icon name="plus" />} onClick={() => setDraft(newDraft(pair.numbers.kinds[0]?.name ?? ''))}>{t('log.write')}</Button>}>
      {draft !== null && draft === kept && <p className="panel-note">{t('form.here')}</p>}
      {draft !== null && <LogForm key={draft.id} pair={pair} initial={draft} onClose={() => setDraft(null)} />}
      {why !== null && <p className="panel-note">{why}</p>}
      {pair.entries.length === 0 ? draft === null && writes && <Empty icon="comment">{t('log.none')}</Empty> : (
        <ul className="rows logs">{pair.entries.map((log) => <LogItem key={log.id} pair={pair} log={log} onGoOn={() => setDraft(draftOf(log))} onCorrect={() => setDraft(correctionOf(log))} />)}</ul>
      )}
    </Panel>
  );
};
