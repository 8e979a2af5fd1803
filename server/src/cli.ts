// The hub's command line for whoever runs the machine. Refuses in plain words; its exit code tells a typing error from a finding.
import { archiveCommands } from './cli/archive.commands.js';
import { EXIT, helpOf, Misused, overview, Refusal, understand, type Command } from './cli/command.js';
import { houseCommands } from './cli/house.commands.js';
import { minorsCommands } from './cli/minors.commands.js';
import { peopleCommands } from './cli/people.commands.js';
import { personalCommands } from './cli/personal.commands.js';
import { verifyCommands } from './cli/verify.commands.js';
import { complain, say } from './platform/terminal.js';

const commands: readonly Command[] = [...peopleCommands, ...verifyCommands, ...minorsCommands, ...personalCommands, ...archiveCommands, ...houseCommands];

const misused = (why: string, help: string): number => {
  complain(`${why}\n\n${help}`);
  return EXIT.misused;
};

const run = async ([name, ...words]: readonly string[]): Promise<number> => {
  if (name === undefined) return misused('请写明命令。Which command?', overview(commands));
  const command = commands.find((one) => one.name === (name === 'help' ? words[0] : name));
  if (command === undefined && (name === 'help' || name === '--help')) {
    say(overview(commands));
    return EXIT.fine;
  }
  if (command === undefined) return misused(`没有“${name}”这个命令。There is no command “${name}”.`, overview(commands));
  try {
    const said = name === 'help' ? null : understand(command, words);
    if (said !== null) return await command.run(said);
    say(helpOf(command));
    return EXIT.fine;
  } catch (error) {
    if (error instanceof Misused) return misused(error.message, helpOf(command));
    complain(error instanceof Refusal ? error.message : (await import('./app.explain.js')).explain(error));
    return EXIT.found;
  }
};

void run(process.argv.slice(2)).then((code) => process.exit(code));
