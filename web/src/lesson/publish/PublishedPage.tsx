// What the whole district reads: published lesson designs, by words.
import type { PublishedDesign } from '@gongyan/shared/lesson/publish/publish.contract';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import '../lesson.css';
import { usePublished } from './publish.queries';
import './publish.words';

const fits = (design: PublishedDesign, find: string): boolean => {
  const text = [design.title, design.grade, design.unit, design.studioName, ...design.authors.map(({ name }) => name)].join(' ').toLowerCase();
  return find.toLowerCase().split(/\s+/).every((word) => text.includes(word));
};

const Line = ({ design }: { design: PublishedDesign }) => {
  const { t } = useTranslation(['publish', 'lesson']);
  return (
    <li>
      <Link to="/published/$designId" params={{ designId: design.id }} className="line design-line">
        <span className="grow person-text">
          <span className="strong cut design-title">{design.title}</span>
          <span className="small soft cut">{[t(`lesson:stage.${design.stage}`), design.grade, t('lesson:minutesText', { n: design.minutes }), design.unit, t('list.by', { names: design.authors.map(({ name }) => name).join('、') }), design.studioName].filter((part) => part !== '').join(' · ')}</span>
        </span>
        <span className="small soft design-edited"><DayText at={design.publishedAt} since /></span>
      </Link>
    </li>
  );
};

export const PublishedPage = () => {
  const { t } = useTranslation('publish');
  const published = usePublished();
  const [find, setFind] = useState('');
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <Input className="filter-find" aria-label={t('list.find')} placeholder={t('list.find')} type="search" prefix={<Icon name="search" />} maxLength={80} value={find} onChange={({ target }) => setFind(target.value)} />
      <section className="panel" aria-label={t('list.title')}>
        <Asked query={published} what={t('list.what')}>
          {(list) => {
            const shown = list.filter((design) => fits(design, find.trim()));
            return shown.length === 0 ? <Empty icon="search">{t(list.length === 0 ? 'list.none' : 'list.nothing')}</Empty> : <ul className="rows">{shown.map((design) => <Line key={design.id} design={design} />)}</ul>;
          }}
        </Asked>
      </section>
    </Page>
  );
};
