// 正在写: which of the studio's texts are open now and who is in them. Of a confidential one nothing is told.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import type { WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStudioDesigns } from '../../lesson/lesson.queries';
import { useStudioWritings } from '../../studio/writing/writing.queries';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';
import { Avatars, type PersonLook } from '../../ui/Person';

/** People of the studio by name; readers from outside are only counted. */
const People = ({ studio, present }: { studio: Studio; present: readonly PersonId[] }) => {
  const { t } = useTranslation('home');
  const known = new Map<string, PersonLook>([studio.host, ...studio.members.map(({ person }) => person)].map((person) => [person.id, person]));
  const people = present.flatMap((id) => known.get(id) ?? []);
  const others = present.length - people.length;
  const names = people.map(({ name }) => name).join('，');
  return (
    <>
      {people.length > 0 && <Avatars people={people} most={3} label={t('inIt')} />}
      <span className="small soft cut">{others === 0 ? names : [names, t('others', { n: others })].filter((part) => part !== '').join('，')}</span>
    </>
  );
};

interface Text {
  readonly id: string;
  readonly title: string;
  readonly present: readonly PersonId[];
}

const Line = ({ studio, text, children }: { studio: Studio; text: Text; children: (inside: ReactNode) => ReactNode }) =>
  <li>{children(<><span className="strong cut">{text.title}</span><span className="row"><People studio={studio} present={text.present} /></span></>)}</li>;

const isOpen = ({ present }: Text): boolean => present.length > 0;

const Open = ({ studio, designs, writings }: { studio: Studio; designs: readonly DesignCard[]; writings: readonly WritingCard[] }) => {
  const { t } = useTranslation('home');
  if (designs.length + writings.length === 0) return <p className="panel-note">{t('nobodyWrites')}</p>;
  return (
    <ul className="rows">
      {designs.map((design) => <Line key={design.id} studio={studio} text={design}>{(inside) => <Link to="/docs/$designId" params={{ designId: design.id }} className="line strip-line">{inside}</Link>}</Line>)}
      {writings.map((writing) => <Line key={writing.id} studio={studio} text={writing}>{(inside) => <Link to="/writings/$writingId" params={{ writingId: writing.id }} className="line strip-line">{inside}</Link>}</Line>)}
    </ul>
  );
};

export const WritingNow = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('home');
  const [designs, writings] = [useStudioDesigns(studio.id), useStudioWritings(studio.id)];
  return (
    <Panel title={t('writing')}>
      <Asked query={designs} what={t('writing')}>{(lessons) => <Asked query={writings} what={t('writing')}>{(others) => <Open studio={studio} designs={lessons.filter(isOpen)} writings={others.filter(isOpen)} />}</Asked>}</Asked>
    </Panel>
  );
};
