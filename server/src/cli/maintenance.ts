// Closes the hub for maintenance and opens it again. Refuses to close it without telling people why.
import { COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { Maintenance } from '../platform/maintenance.js';
import { say } from '../platform/terminal.js';
import { EXIT, Misused, type Exit, type Said } from './command.js';
import { withHub } from './hub.js';

export const turn = (said: Said): Promise<Exit> => {
  const [way, reason] = [said.place, said.maybe('reason') ?? ''];
  if (!['', 'on', 'off'].includes(way)) throw new Misused('请写 on 或 off。on or off, please.');
  if (way === 'on' && reason === '') throw new Misused('关闭时请用 --reason 写明原因，老师们会看到。Say why with --reason: people read it.');
  return withHub(async (app) => {
    const maintenance = app.get(Maintenance);
    if (way === 'on') await maintenance.begin(reason, COMMAND_LINE);
    if (way === 'off') await maintenance.end(COMMAND_LINE);
    const now = await maintenance.reason();
    say(now === null ? '平台开放中。The hub is open.' : `平台正在维护：${now}。开放请用 maintenance off。The hub is closed; maintenance off opens it.`);
    return EXIT.fine;
  });
};
