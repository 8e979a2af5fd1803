// Addresses that never leave this machine: to them alone the hub may speak without encryption. Refuses every other name of it.
const OWN: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

export const isOwnMachine = ({ hostname }: Pick<URL, 'hostname'>): boolean => OWN.includes(hostname);
