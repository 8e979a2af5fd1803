// Whom a task is given to: 入室成员 and 助理 all chosen at first; 网络学员 only when somebody ticks them.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { useTranslation } from 'react-i18next';

interface GroupProps {
  readonly title: string;
  readonly people: readonly PersonCard[];
  readonly chosen: ReadonlySet<PersonId>;
  readonly onChange: (chosen: ReadonlySet<PersonId>) => void;
}

export const PeopleChoice = ({ title, people, chosen, onChange }: GroupProps) => {
  const { t } = useTranslation('studiotask');
  const n = people.filter(({ id }) => chosen.has(id)).length;
  const turn = (ids: readonly PersonId[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) if (on) next.add(id); else next.delete(id);
    onChange(next);
  };
  if (people.length === 0) return null;
  return (
    <section className="stack tight" role="group" aria-label={title}>
      <div className="row wrap"><span className="grow">{title} <span className="small soft number">{n} / {people.length}</span></span><label className="row small"><input type="checkbox" checked={n === people.length} onChange={({ target }) => turn(people.map(({ id }) => id), target.checked)} />{t('form.all')}</label></div>
      <div className="task-choice">
        {people.map(({ id, name, workplace }) => <label key={id}><input type="checkbox" checked={chosen.has(id)} onChange={({ target }) => turn([id], target.checked)} /><span>{name}</span><span className="small soft cut">{workplace}</span></label>)}
      </div>
    </section>
  );
};
