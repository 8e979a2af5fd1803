// What is counted and measured, without a library: adding is an addition and a look into a short list, so it may stand on the hot
// path. Refuses nothing and knows no names; the registry gives them. Labels are few and known: codes, never ids.

/** One line of an exposition: what is added to the name, the labels, the value. */
export interface Sample {
  readonly suffix?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Counts by the value of one label. */
export class Counter {
  private readonly counts = new Map<string, number>();

  constructor(private readonly label: string, known: readonly string[] = []) {
    for (const value of known) this.counts.set(value, 0);
  }

  add(value: string, more = 1): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + more);
  }

  samples(): Sample[] {
    return [...this.counts].map(([value, count]) => ({ labels: { [this.label]: value }, value: count }));
  }
}

/** How many observations were at most each bound; cumulative only when it is written. */
export class Histogram {
  private readonly counts: Float64Array;
  private sum = 0;
  private count = 0;

  constructor(private readonly bounds: readonly number[]) {
    this.counts = new Float64Array(bounds.length + 1);
  }

  observe(value: number): void {
    let at = 0;
    while (at < this.bounds.length && value > (this.bounds[at] ?? 0)) at += 1;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.sum += value;
    this.count += 1;
  }

  samples(): Sample[] {
    let below = 0;
    const buckets = [...this.bounds, Infinity].map((bound, at): Sample => {
      below += this.counts[at] ?? 0;
      return { suffix: '_bucket', labels: { le: numeral(bound) }, value: below };
    });
    return [...buckets, { suffix: '_sum', value: this.sum }, { suffix: '_count', value: this.count }];
  }
}

const numeral = (value: number): string => (Number.isFinite(value) ? String(value) : value > 0 ? '+Inf' : value < 0 ? '-Inf' : 'NaN');
const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
const labelled = (labels: Readonly<Record<string, string>> = {}): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
}

/** One metric in Prometheus' text format, version 0.0.4. */
export const written = ({ name, help, type }: Family, samples: readonly Sample[]): string =>
  [`# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', ' ')}`, `# TYPE ${name} ${type}`, ...samples.map(({ suffix = '', labels, value }) => `${name}${suffix}${labelled(labels)} ${numeral(value)}`)].join('\n');
