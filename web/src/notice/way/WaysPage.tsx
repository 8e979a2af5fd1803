// 消息设置: what I am reminded of, and what comes with the daily mail.
import type { MailWay, NoticeChoice } from '@gongyan/shared/notice/way/way.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { MailPanel } from './MailPanel';
import './way.css';
import { useChoose, useWays } from './way.queries';
import './way.words';

const ChoiceLine = ({ choice, mailed }: { choice: NoticeChoice; mailed: boolean }) => {
  const { t } = useTranslation('way');
  const choose = useChoose();
  const { subject, bell, mail } = choice;
  // What was clicked shows at once; a refusal brings it back.
  const shown = choose.isPending ? choose.variables : choice;
  const change = (change: Partial<NoticeChoice>) => choose.mutate({ subject, bell, mail, ...change }, { onError: (error) => toast(sentenceOf(error)) });
  return (
    <li className="line way-line">
      <span className="grow"><span className="way-name" id={`way-${subject}`}>{t(`subject.${subject}.name`)}</span><span className="small soft">{t(`subject.${subject}.of`)}</span></span>
      <span className="way-boxes" role="group" aria-labelledby={`way-${subject}`}>
        <label><input type="checkbox" checked={shown.bell} disabled={choose.isPending} onChange={({ target }) => change({ bell: target.checked })} />{t('bell')}</label>
        <label className={mailed ? '' : 'soft'} title={mailed ? undefined : t('mailFirst')}><input type="checkbox" checked={mailed && shown.mail} disabled={!mailed || choose.isPending} onChange={({ target }) => change({ mail: target.checked })} />{t('mail')}</label>
      </span>
    </li>
  );
};

const isMailed = ({ hour, address, refusedAt }: MailWay): boolean => hour !== null && address !== null && refusedAt === null;

export const WaysPage = () => {
  const { t } = useTranslation('way');
  const ways = useWays();
  return (
    <Page title={t('title')} narrow back={<Link to="/notices" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      <Asked query={ways} what={t('what')}>
        {({ choices, mail }) => (
          <>
            <Panel title={t('subjects')}>
              <ul className="rows">{choices.map((choice) => <ChoiceLine key={choice.subject} choice={choice} mailed={isMailed(mail)} />)}</ul>
              <p className="panel-note small way-always">{t('always')}{mail.hour !== null && !isMailed(mail) && <span className="way-first">{t('mailFirst')}</span>}</p>
            </Panel>
            <MailPanel mail={mail} />
          </>
        )}
      </Asked>
    </Page>
  );
};
