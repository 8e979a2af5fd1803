// One route: a line with method, address and what it is for; opened, everything that whoever calls it has to know.
import { isProblemCode, type ProblemCode } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { Operation } from '@gongyan/shared/kit/openapi';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useScopeWord } from '../../people/token/TokenFacts';
import { refusalSentence } from '../../platform/words';
import { copyText } from '../../ui/copyText';
import { toast } from '../../ui/toast';
import { curlOf, type Listed } from './api.list';
import { rowsOf } from './schema.rows';
import { SchemaTable } from './SchemaTable';

const KB = 1024;

const Access = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation('api');
  const scopeOf = useScopeWord();
  const { policy, perMinute, proven, owing, tokens } = operation['x-access'];
  const bytes = operation['x-max-bytes'];
  const byToken = tokens === undefined ? t('token.closed') : tokens.scope === 'any' ? t('token.any') : t('token.scope', { word: scopeOf(tokens.scope), scope: tokens.scope });
  const rows: [string, string][] = [
    [t('access.who'), [t(`policy.${policy}`), ...(proven === true ? [t('access.proven')] : []), ...(owing ?? []).map((what) => t(`access.owing.${what}`))].join('；')],
    [t('access.token'), tokens?.ownOnly === true ? `${byToken}；${t('token.ownOnly')}` : byToken],
    [t('access.pace'), t('access.perMinute', { n: perMinute })],
    ...(bytes === undefined ? [] : [[t('access.size'), bytes < KB * KB ? `${String(bytes / KB)} KB` : `${String(bytes / KB / KB)} MB`] satisfies [string, string]]),
  ];
  return <dl className="api-access">{rows.map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}</dl>;
};

const Parameters = ({ operation: { parameters } }: { operation: Operation }) => {
  const { t } = useTranslation('api');
  return (['path', 'query'] as const).map((where) => {
    const given = parameters.filter((one) => one.in === where);
    const schema = { type: 'object', properties: Object.fromEntries(given.map((one) => [one.name, one.schema])), required: given.filter(({ required }) => required).map(({ name }) => name) };
    return given.length > 0 && <SchemaTable key={where} title={t(`in.${where}`)} rows={rowsOf(schema)} />;
  });
};

/** The sentence with the names of its facts left in it. */
const sentenceFor = (code: ProblemCode): string => refusalSentence({ code, facts: Object.fromEntries([...problems[code].zh.matchAll(/\{(\w+)\}/g)].map(([whole, name]) => [name ?? '', whole])) });

const Refusals = ({ operation: { responses } }: { operation: Operation }) => {
  const { t } = useTranslation('api');
  const codes = Object.entries(responses).flatMap(([status, { description }]) => (status === '200' ? [] : description.split(', ').filter(isProblemCode).map((code) => ({ status, code }))));
  return (
    <div>
      <h4>{t('refusals')}</h4>
      <ul className="api-refusals">{codes.map(({ status, code }) => <li key={code}><code>{status} {code}</code><span className="soft">{sentenceFor(code)}</span></li>)}</ul>
    </div>
  );
};

const Example = ({ listed }: { listed: Listed }) => {
  const { t } = useTranslation('api');
  const curl = curlOf(listed, location.origin);
  if (curl === null) return <p className="note">{t('noProgram')}</p>;
  return (
    <div>
      <h4>{t('example')}</h4>
      <pre className="api-curl" tabIndex={0} aria-label={t('example')}>{curl}</pre>
      <Button size="small" onClick={() => void copyText(curl).then(() => toast(t('copied')))}>{t('copy')}</Button>
    </div>
  );
};

const Facts = ({ listed }: { listed: Listed }) => {
  const { t } = useTranslation('api');
  const { operation, id } = listed;
  const [kind, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const [replyKind, reply] = Object.entries(operation.responses['200']?.content ?? {})[0] ?? [];
  return (
    <div className="api-facts">
      <p className="row spread wrap"><code className="small soft">{id}</code><Button size="small" type="link" onClick={() => void copyText(`${location.origin}/api/docs#${id}`).then(() => toast(t('copied')))}>{t('link')}</Button></p>
      <Access operation={operation} />
      <Parameters operation={operation} />
      {body !== undefined && <SchemaTable title={`${t('in.body')} · ${kind ?? ''}`} rows={rowsOf(body.schema)} />}
      {reply !== undefined && <SchemaTable title={`${t('in.reply')} · ${replyKind ?? ''}`} rows={rowsOf(reply.schema)} />}
      <Refusals operation={operation} />
      <Example listed={listed} />
    </div>
  );
};

export const RouteLine = ({ listed, open, onTurn }: { listed: Listed; open: boolean; onTurn: () => void }) => {
  const { id, method, path, operation } = listed;
  return (
    <details id={id} className="api-route" open={open}>
      <summary onClick={(event) => { event.preventDefault(); onTurn(); }}>
        <span className={`api-method ${method.toLowerCase()}`}>{method}</span>
        <code className="api-path">{path}</code>
        <span className="api-summary">{operation.summary}</span>
      </summary>
      {open && <Facts listed={listed} />}
    </details>
  );
};
