// 申报工作室: what is asked of a host, my own studios, and the application.
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { refusalSentence } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Page, Panel } from '../../ui/Page';
import { FoundingForm } from './FoundingForm';
import { FoundingLine } from './FoundingLine';
import { HostCheckList } from './HostCheckList';
import { useMyFoundings } from './founding.queries';
import './founding.words';

/** The next school year. */
const nextTerm = (now: Date): string => `${String(now.getMonth() < 8 ? now.getFullYear() : now.getFullYear() + 1)}-09-01`;

const Begin = ({ host }: { host: HostCheck }) => {
  const navigate = useNavigate();
  const [studioId] = useState(() => StudioId.parse(crypto.randomUUID()));
  const [school] = host.schools;
  if (school === undefined) return null;
  const values = { name: '', stage: 'primary' as const, baseSchoolId: school.id, focus: '', seats: Math.min(8, host.mostSeats), termStart: nextTerm(new Date()), plan: '' };
  return <FoundingForm studioId={studioId} host={host} values={values} seen={null} onSaved={() => void navigate({ to: '/studio-foundings/$studioId', params: { studioId } })} />;
};

export const FoundingsPage = () => {
  const { t } = useTranslation('founding');
  const mine = useMyFoundings();
  const [writing, setWriting] = useState(false);
  useWatch(topic('person', useMe().person.id));
  return (
    <Page narrow title={t('mine.title')} lead={t('mine.lead')} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('mine.back')}</Link>} actions={<LinkButton to="/studio-rules">{t('mine.rules')}</LinkButton>}>
      <Asked query={mine} what={t('what')}>
        {({ host, list }) => (
          <>
            {list.length > 0 && <Panel title={t('mine.list')}><ul className="rows">{list.map((founding) => <FoundingLine key={founding.id} founding={founding} />)}</ul></Panel>}
            <Panel title={t('mine.check')}>
              <div className="panel-body stack">
                <HostCheckList host={host} />
                {host.refusal !== null && <p className="note">{refusalSentence(host.refusal)}</p>}
                {!writing && <div className="row"><Button type="primary" disabled={host.refusal !== null} onClick={() => setWriting(true)}>{t('mine.begin')}</Button></div>}
              </div>
            </Panel>
            {writing && <Begin host={host} />}
          </>
        )}
      </Asked>
    </Page>
  );
};
