// 接口说明 (/api/docs): every route of the hub, room by room, found by a word; what each wants, gives and refuses. Open to anybody, as the
// description itself is. An address with #operation opens that one.
import { openApiRoute, type OpenApiDocument } from '@gongyan/shared/kit/openapi';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '../../platform/queries';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { OpenFrame } from '../OpenFrame';
import './api.css';
import { roomsOf, type Room } from './api.list';
import './api.words';
import { RouteLine } from './RouteLine';
import { usePartWord, useRoomWord } from './useApiWords';

/** Which routes are open: what was pressed, else the one of the address. */
const useOpened = () => {
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({});
  const here = useRef('');
  const isOpen = (id: string): boolean => pressed[id] ?? id === hash;
  const turn = (id: string) => {
    const open = !isOpen(id);
    setPressed({ ...pressed, [id]: open });
    if (!open) return;
    here.current = id;
    void navigate({ to: '/api/docs', hash: id, replace: true, resetScroll: false, hashScrollIntoView: false });
  };
  return { isOpen, turn, here, hash };
};

const RoomSection = ({ room: { room, parts }, opened: { isOpen, turn } }: { room: Room; opened: ReturnType<typeof useOpened> }) => {
  const [roomOf, partOf] = [useRoomWord(), usePartWord()];
  return (
    <section className="panel" aria-labelledby={`room-${room}`}>
      <div className="panel-head"><h2 id={`room-${room}`}>{roomOf(room)}</h2><code className="small soft">{room}</code></div>
      {parts.map(({ part, routes }) => (
        <div key={part} className="api-part">
          <h3>{partOf(part)} <span className="small soft">{routes.length}</span></h3>
          {routes.map((listed) => <RouteLine key={listed.id} listed={listed} open={isOpen(listed.id)} onTurn={() => turn(listed.id)} />)}
        </div>
      ))}
    </section>
  );
};

const Routes = ({ document: described }: { document: OpenApiDocument }) => {
  const { t } = useTranslation('api');
  const [find, setFind] = useState('');
  const [tokensOnly, setTokensOnly] = useState(false);
  const roomOf = useRoomWord();
  const opened = useOpened();
  const { hash, here } = opened;
  const sought = useDeferredValue(find);
  const rooms = useMemo(() => roomsOf(described, { find: sought, tokensOnly }), [described, sought, tokensOnly]);
  const count = rooms.flatMap(({ parts }) => parts).reduce((sum, { routes }) => sum + routes.length, 0);
  useEffect(() => {
    if (hash !== '' && hash !== here.current) document.getElementById(hash)?.scrollIntoView();
  }, [hash, here]);
  return (
    <div className="api">
      <nav className="api-side no-print" aria-label={t('rooms')}>{rooms.map(({ room }) => <Link key={room} to="/api/docs" hash={`room-${room}`} activeOptions={{ includeHash: true }} replace resetScroll={false}>{roomOf(room)}</Link>)}</nav>
      <div className="api-main">
        <div className="api-find" role="search">
          <Input.Search value={find} onChange={(event) => setFind(event.target.value)} placeholder={t('find')} aria-label={t('find')} maxLength={80} allowClear />
          <Checkbox checked={tokensOnly} onChange={(event) => setTokensOnly(event.target.checked)}>{t('tokensOnly')}</Checkbox>
          <span className="small soft" role="status">{t('count', { n: count })}</span>
        </div>
        {rooms.length === 0 && <section className="panel"><Empty icon="search">{t('none')}</Empty></section>}
        {rooms.map((room) => <RoomSection key={room.room} room={room} opened={opened} />)}
      </div>
    </div>
  );
};

export const ApiPage = () => {
  const { t } = useTranslation('api');
  const described = useQuery(asking(openApiRoute, {}));
  return (
    <OpenFrame>
      <Page title={t('title')} lead={t('lead')} actions={<Button href="/api/openapi.json" download="openapi.json" icon={<Icon name="download" />}>{t('download')}</Button>}>
        <ul className="api-how">{(['how.token', 'how.wire', 'how.refusal'] as const).map((key) => <li key={key}>{t(key)}</li>)}</ul>
        <Asked query={described} what={t('title')} bones={<section className="panel"><Bones rows={8} /></section>}>{(document) => <Routes document={document} />}</Asked>
      </Page>
    </OpenFrame>
  );
};
