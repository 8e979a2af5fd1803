/** Milliseconds this process worked at it, not how long it waited for its turn on a machine it shares. */
export const ownTime = async (work: () => Promise<unknown>): Promise<number> => {
  const since = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
};
