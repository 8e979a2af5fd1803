// A database that this program does not start on; the message says why and what to do, for whoever started it.
export class DatabaseRefusal extends Error {}
