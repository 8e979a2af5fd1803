// The demo's eight persons, each one click away, with the password that opens them all.
import type { Hub } from '@gongyan/shared/people/people.contract';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../ui/Person';
import './people.words';

interface PersonasProps {
  readonly accounts: Hub['demoAccounts'];
  readonly busy: boolean;
  readonly onChoose: (account: Hub['demoAccounts'][number]) => void;
}

export const Personas = ({ accounts, busy, onChoose }: PersonasProps) => {
  const { t } = useTranslation('people');
  return (
    <section className="personas" aria-labelledby="personas-title">
      <h2 id="personas-title">{t('demo.title')}</h2>
      <p className="soft">{t('demo.lead')}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button type="button" className="persona" disabled={busy} onClick={() => onChoose(account)}>
              <Avatar person={{ id: account.login, name: account.name }} />
              <span className="person-text">
                <span className="strong cut">{account.persona}</span>
                <span className="small soft cut">{account.name} · {account.login}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small soft">{t('demo.password')} <code>{accounts[0]?.password}</code></p>
    </section>
  );
};
