// Words for whoever started a program at the terminal. What a running hub has to tell goes to the log instead.

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);
