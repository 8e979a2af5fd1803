// Loaded into a hub before its own code: its machine's clock is wrong by so many milliseconds, and jumps when SIGUSR2 comes. Timers keep
// their pace, as they do on a machine whose clock is set.
const Real = globalThis.Date;
let skew = Number(process.env.FAULT_SKEW_MS ?? 0);
process.on('SIGUSR2', () => (skew = Number(process.env.FAULT_JUMP_MS ?? 0)));

globalThis.Date = new Proxy(Real, {
  construct: (Target, given) => (given.length === 0 ? new Target(Real.now() + skew) : Reflect.construct(Target, given)),
  apply: () => String(new Real(Real.now() + skew)),
  get: (target, key) => (key === 'now' ? () => Real.now() + skew : Reflect.get(target, key)),
});
