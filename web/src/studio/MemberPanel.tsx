// The people of a studio: host first, then in the order in which they belong; no row moves away under a hand when somebody comes
// online. Those who apply or left stand on the page of members.
import type { Member, StudioPage } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { code } from '../platform/code';
import { Icon } from '../ui/Icon';
import { Panel } from '../ui/Page';
import { PersonTag } from '../ui/Person';
import { OnlineCount } from './OnlineCount';
import { useOnlinePeople } from './studio.queries';
import './membership/members.words';

const TransferDialog = lazy(code(async () => ({ default: (await import('./joining/TransferDialog')).TransferDialog })));
const RemoveDialog = lazy(code(async () => ({ default: (await import('./RemoveDialog')).RemoveDialog })));

interface MemberLineProps {
  readonly member: Member;
  readonly online: boolean;
  /** His file is open to himself and to the host. */
  readonly file: boolean;
  /** Absent when the reader may not remove anybody. */
  readonly remove?: () => void;
  /** Only the district moves a member to another studio. */
  readonly transfer?: () => void;
}

const MemberLine = ({ member, online, file, remove, transfer }: MemberLineProps) => {
  const { t } = useTranslation(['studio', 'members']);
  const me = useMe();
  return (
    <li className="line">
      <span className="grow"><PersonTag person={member.person} online={online} /></span>
      {member.personId === me.person.id && <span className="badge primary">{t('me')}</span>}
      {member.kind !== 'member' && <span className="badge">{t(`kind.${member.kind}`)}</span>}
      {file && <Link to="/people/$personId/growth" params={{ personId: member.personId }} className="member-file" aria-label={t('members:growth', { name: member.person.name })} title={t('members:growth', { name: member.person.name })}><Icon name="file" /></Link>}
      {transfer !== undefined && <Button type="text" size="small" icon={<Icon name="share" />} aria-label={t('transfer', { name: member.person.name })} title={t('transfer', { name: member.person.name })} onClick={transfer} />}
      {remove !== undefined && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('members:remove.open', { name: member.person.name })} title={t('members:remove.open', { name: member.person.name })} onClick={remove} />}
    </li>
  );
};

const HostLine = ({ studio, online }: { studio: StudioPage; online: boolean }) => {
  const { t } = useTranslation('studio');
  return (
    <li className="line">
      <span className="grow"><PersonTag person={studio.host} online={online} /></span>
      <span className="badge primary">{t('host')}</span>
    </li>
  );
};

/** 网络学员 read along, by the dozen: named, but not among those who work here. */
const Learners = ({ members }: { members: readonly Member[] }) => {
  const { t } = useTranslation('studio');
  return (
    <details className="panel-note">
      <summary>{t('learners', { n: members.length })}</summary>
      <ul className="stack tight others">{members.map(({ id, person }) => <li key={id} className="row spread"><span className="cut">{person.name}</span><span className="small cut">{person.workplace}</span></li>)}</ul>
    </details>
  );
};

export const MemberPanel = ({ studio }: { studio: StudioPage }) => {
  const { t } = useTranslation('studio');
  const me = useMe();
  const online = useOnlinePeople(studio.id);
  const [removing, setRemoving] = useState<Member | null>(null);
  const [moving, setMoving] = useState<Member | null>(null);
  const here = studio.members.filter((member) => isCurrent(member, new Date()));
  const [current, learners] = [here.filter(({ kind }) => kind !== 'online'), here.filter(({ kind }) => kind === 'online')];
  const runs = studio.rights.host || studio.rights.oversees;
  return (
    <Panel title={t('members', { n: current.length + 1 })} more={<OnlineCount count={online.size} />}>
      <ul className="rows members">
        <HostLine studio={studio} online={online.has(studio.hostId)} />
        {current.map((member) => (
          <MemberLine key={member.id} member={member} online={online.has(member.personId)} file={studio.rights.host || member.personId === me.person.id} {...(runs ? { remove: () => setRemoving(member) } : {})} {...(studio.rights.oversees ? { transfer: () => setMoving(member) } : {})} />
        ))}
      </ul>
      {learners.length > 0 && <Learners members={learners} />}
      {moving !== null && <Suspense><TransferDialog studioId={studio.id} member={moving} onClose={() => setMoving(null)} /></Suspense>}
      {removing !== null && <Suspense><RemoveDialog studioId={studio.id} member={removing} onClose={() => setRemoving(null)} /></Suspense>}
    </Panel>
  );
};
