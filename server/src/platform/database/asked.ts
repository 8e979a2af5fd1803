// A connection as whoever only asks sees it.
import type { QueryResult, QueryResultRow } from 'pg';

/** Nobody else asks on it meanwhile. */
export interface Asked {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<Row>>;
}
