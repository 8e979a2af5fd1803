// How far a long command is, on the error stream, so that what it says in the end can be kept apart. One line that moves at a terminal,
// one line now and then in a log; silent about what is over at once.
import type { Tell } from '../platform/tell.js';

const AT_A_TERMINAL_MS = 200;
const IN_A_LOG_MS = 10_000;

export class Progress {
  private shown = Date.now();
  private drawn = false;

  constructor(private readonly what: string) {}

  readonly tell: Tell = (done, total) => {
    const terminal = process.stderr.isTTY === true;
    if (Date.now() - this.shown < (terminal ? AT_A_TERMINAL_MS : IN_A_LOG_MS)) return;
    this.shown = Date.now();
    this.drawn = terminal;
    const share = total > 0 ? `${Math.floor((100 * done) / total)}%  ` : '';
    process.stderr.write(`${terminal ? '\r\u001b[K' : ''}${this.what}  ${share}${done.toLocaleString('en')}${total > 0 ? ` / ${total.toLocaleString('en')}` : ''}${terminal ? '' : '\n'}`);
  };

  /** Takes the moving line away. */
  end(): void {
    if (this.drawn) process.stderr.write('\r\u001b[K');
  }
}

/** Runs the job and lets it tell how far it is. */
export const withProgress = async <T>(what: string, job: (tell: Tell) => Promise<T>): Promise<T> => {
  const progress = new Progress(what);
  try {
    return await job(progress.tell);
  } finally {
    progress.end();
  }
};
