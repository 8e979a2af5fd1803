// One studio in a list of applications: whose, where, who has it and by when.
import type { FoundingLine as Founding } from '@gongyan/shared/studio/founding/founding.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Due } from '../joining/JoiningLine';
import '../studio.css';
import './founding.words';

export const FoundingState = ({ founding }: { founding: Founding }) => {
  const { t } = useTranslation('founding');
  const { t: say } = useTranslation('studio');
  return founding.waitsFor === null ? <span className={`badge ${founding.state === 'active' ? 'success' : ''}`}>{say(`state.${founding.state}`)}</span> : <span className="badge primary">{t(`waits.${founding.waitsFor}`)}</span>;
};

export const FoundingLine = ({ founding }: { founding: Founding }) => (
  <li>
    <Link to="/studio-foundings/$studioId" params={{ studioId: founding.id }} className="line joining-line">
      <span className="grow person-text"><span className="strong">{founding.name}</span><span className="small soft">{founding.host.name} · {founding.baseSchool}{founding.state === 'draft' && founding.reason !== null && ` · ${founding.reason}`}</span></span>
      <span className="row wrap joining-facts"><Due dueOn={founding.dueOn} /><FoundingState founding={founding} /></span>
    </Link>
  </li>
);
