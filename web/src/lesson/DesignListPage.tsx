// 共写: every lesson design that I lead or co-write, by state and by words. The filters stand in the address, so
// a filtered list can be shared and reloaded.
import type { DesignCard, DesignState } from '@gongyan/shared/lesson/lesson.contract';
import { DesignState as States } from '@gongyan/shared/lesson/lesson.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWatch } from '../platform/live';
import { useWritingStudios } from '../studio/studio.queries';
import { CasePanel } from '../studio/writing/CasePanel';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { DesignLine } from './DesignLine';
import './lesson.css';
import { byLastEdit, useMyDesigns } from './lesson.queries';
import './publish/publish.words';

const fits = (design: DesignCard, find: string): boolean => {
  const text = [design.title, design.grade, design.unit, design.studioName, ...design.authors.map(({ name }) => name)].join(' ').toLowerCase();
  return find.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};

const Filters = ({ designs, state, find }: { designs: readonly DesignCard[]; state: DesignState | undefined; find: string }) => {
  const { t } = useTranslation('lesson');
  const navigate = useNavigate();
  const used = States.options.filter((option) => option === state || designs.some((design) => design.state === option));
  const count = (option: DesignState) => designs.filter((design) => design.state === option).length;
  return (
    <div className="filters no-print">
      <nav aria-label={t('filter.states')} className="filter-states">
        <Link to="/docs" search={{ find: find === '' ? undefined : find }} className={state === undefined ? 'filter on' : 'filter'} aria-current={state === undefined}>{t('filter.all')} <span className="number">{designs.length}</span></Link>
        {used.map((option) => (
          <Link key={option} to="/docs" search={{ state: option, find: find === '' ? undefined : find }} className={state === option ? 'filter on' : 'filter'} aria-current={state === option}>{t(`state.${option}`)} <span className="number">{count(option)}</span></Link>
        ))}
      </nav>
      <Input className="filter-find" aria-label={t('filter.find')} placeholder={t('filter.find')} type="search" prefix={<Icon name="search" />} maxLength={80} defaultValue={find}
        onChange={({ target }) => void navigate({ to: '/docs', search: { state, find: target.value === '' ? undefined : target.value }, replace: true })} />
    </div>
  );
};

const Found = ({ designs, state, find }: { designs: readonly DesignCard[]; state: DesignState | undefined; find: string }) => {
  const { t } = useTranslation('lesson');
  const shown = designs.filter((design) => (state === undefined || design.state === state) && fits(design, find)).sort(byLastEdit);
  return (
    <>
      <Filters designs={designs} state={state} find={find} />
      <section className="panel" aria-label={t('list.title')}>
        {shown.length === 0 ? <Empty icon="search">{t('empty.filtered')}</Empty> : <ul className="rows">{shown.map((design) => <DesignLine key={design.id} design={design} studio />)}</ul>}
      </section>
    </>
  );
};

export const DesignListPage = () => {
  const { t } = useTranslation(['lesson', 'publish']);
  const designs = useMyDesigns();
  const { state, find = '' } = useSearch({ from: '/shell/docs' });
  const writing = useWritingStudios();
  const writes = writing.length > 0;
  useWatch(...new Set([...writing.map(({ id }) => id), ...(designs.data ?? []).map(({ studioId }) => studioId)].map((id) => topic('studio', id))));
  const start = writes ? <LinkButton to="/docs/new" main>{t('new')}</LinkButton> : <LinkButton to="/studios">{t('toStudios')}</LinkButton>;
  return (
    <Page title={t('list.title')} lead={t('list.lead')} actions={<LinkButton to="/published" icon={<Icon name="file" />}>{t('publish:list.open')}</LinkButton>}>
      <Asked query={designs} what={t('list.title')} bones={undefined}>
        {(list) => list.length === 0
          ? <section className="panel"><Empty icon="write" action={start}>{t(writes ? 'empty.mineWriter' : 'empty.mineReader')}</Empty></section>
          : <Found designs={list} state={state} find={find} />}
      </Asked>
      <CasePanel />
    </Page>
  );
};
