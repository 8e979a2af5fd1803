// 群机器人: for the studio's host and the district: enter the address, try it, take it away. The address is never shown again.
import type { Robot } from '@gongyan/shared/studio/robot/robot.contract';
import { isRobotAddress } from '@gongyan/shared/studio/robot/robot.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useRemoveRobot, useRobot, useSetRobot, useTestRobot } from './robot.queries';
import './robot.words';

interface PartProps {
  readonly studio: Studio;
  readonly onDone: () => void;
}

const AddressForm = ({ studio, onDone, onCancel }: PartProps & { onCancel: (() => void) | null }) => {
  const { t } = useTranslation('robot');
  const { t: say } = useTranslation('ui');
  const keep = useSetRobot(studio.id);
  const [address, setAddress] = useState('');
  const [looked, setLooked] = useState(false);
  const fits = isRobotAddress(address.trim());
  const wrong = looked && !fits ? refusalSentence({ code: 'robot.badAddress', facts: {} }) : keep.error === null ? null : sentenceOf(keep.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (fits) keep.mutate(address.trim(), { onSuccess: () => { toast(t('saved')); onDone(); } });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="small soft">{t('how')}</p>
      <Field id="robot-address" label={t('address')} wrong={wrong}>
        <Input id="robot-address" inputMode="url" autoComplete="off" spellCheck={false} maxLength={500} placeholder={t('example')} value={address} status={wrong === null ? '' : 'error'} aria-describedby={wrong === null ? 'robot-secret' : 'robot-address-wrong'} onChange={({ target }) => setAddress(target.value)} />
        <p id="robot-secret" className="hint">{t('secret')}</p>
      </Field>
      <div className="row wrap">
        <Button htmlType="submit" type="primary" disabled={address.trim() === ''} loading={keep.isPending}>{t('save')}</Button>
        {onCancel !== null && <Button onClick={onCancel}>{say('cancel')}</Button>}
      </div>
    </form>
  );
};

const Standing = ({ studio, robot, onDone }: PartProps & { robot: Robot }) => {
  const { t } = useTranslation('robot');
  const [test, remove] = [useTestRobot(studio.id), useRemoveRobot(studio.id)];
  const { works } = studio.rights;
  return (
    <div className="stack">
      {robot.state === 'off' && <p className="note warning">{t('offLead')}</p>}
      <p>{t('host', { host: robot.host })}<br /><span className="small soft">{robot.sentAt === null ? t('never') : <>{t('sent')}<DayText at={robot.sentAt} since /></>}{robot.failures > 0 && robot.state === 'on' && ` · ${t('failing', { n: robot.failures })}`}</span></p>
      {test.error !== null && <p className="wrong" role="alert">{sentenceOf(test.error)}</p>}
      <div className="row wrap">
        <Button type="primary" disabled={!works} loading={test.isPending} onClick={() => test.mutate(null, { onSuccess: () => toast(t('tested')) })}>{t('test')}</Button>
        <Button disabled={!works} onClick={onDone}>{t('change')}</Button>
        <Button loading={remove.isPending} onClick={() => remove.mutate(null, { onSuccess: () => toast(t('removed')), onError: (error) => toast(sentenceOf(error)) })}>{t('remove')}</Button>
      </div>
    </div>
  );
};

export const RobotPanel = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('robot');
  const shown = useRobot(studio.id);
  const [changing, setChanging] = useState(false);
  const robot = shown.data?.robot ?? null;
  const badge = robot === null ? undefined : <span className={robot.state === 'on' ? 'badge success' : 'badge warning'}>{t(robot.state)}</span>;
  return (
    <Panel title={t('title')} more={badge}>
      <Asked query={shown} what={t('what')}>
        {({ robot: now }) => (
          <div className="panel-body stack">
            <p className="soft">{t('lead')}</p>
            {!studio.rights.works && <p className="note">{t('resting')}</p>}
            {now !== null && !changing && <Standing studio={studio} robot={now} onDone={() => setChanging(true)} />}
            {(now === null || changing) && studio.rights.works && <AddressForm studio={studio} onDone={() => setChanging(false)} onCancel={changing ? () => setChanging(false) : null} />}
          </div>
        )}
      </Asked>
    </Panel>
  );
};
