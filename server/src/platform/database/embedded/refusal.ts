// Why the embedded database will not start, in Chinese and English, always with the next step to take.
// Refuses stack traces: whoever reads these sentences is starting a server, not debugging one.

export class EmbeddedRefusal extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'EmbeddedRefusal';
  }
}

export const refusals = {
  binariesMissing: (platform: string) =>
    new EmbeddedRefusal(
      `没有适合本机（${platform}）的内置 PostgreSQL 程序。请重新运行 npm start 安装依赖，或用 DATABASE_URL 指向一个 PostgreSQL 15 以上的数据库。`,
      `There is no built-in PostgreSQL for this machine (${platform}). Run npm start again to install it, or point DATABASE_URL at a PostgreSQL 15 or newer.`,
    ),
  binariesBroken: (detail: string) =>
    new EmbeddedRefusal(
      `内置 PostgreSQL 程序无法运行（${detail}）。请删除 node_modules 后重新运行 npm start，或设置 DATABASE_URL。`,
      `The built-in PostgreSQL cannot run (${detail}). Delete node_modules and run npm start again, or set DATABASE_URL.`,
    ),
  noUser: () =>
    new EmbeddedRefusal(
      '当前以 root 运行，而 PostgreSQL 不允许 root，且系统中没有 postgres 或 nobody 用户。请用普通用户启动，或设置 DATABASE_URL。',
      'This is running as root, which PostgreSQL refuses, and there is no user postgres or nobody. Start as a normal user, or set DATABASE_URL.',
    ),
  unreachable: (place: string, user: string) =>
    new EmbeddedRefusal(
      `当前以 root 运行，数据库改用用户 ${user}，但该用户进不了 ${place}。请把数据放到它能进入的目录，例如 DATA_DIR=/var/lib/gongyan npm start，或用普通用户启动。`,
      `This is running as root, so the database runs as user ${user}, who cannot enter ${place}. Put the data where that user can go, e.g. DATA_DIR=/var/lib/gongyan npm start, or start as a normal user.`,
    ),
  unwritable: (place: string, code: string) =>
    new EmbeddedRefusal(
      `不能在 ${place} 写入数据（${code}）。请检查权限，或用 DATA_DIR 指定另一个目录。`,
      `Data cannot be written to ${place} (${code}). Check its permissions, or name another folder with DATA_DIR.`,
    ),
  foreignOwner: (place: string) =>
    new EmbeddedRefusal(
      `数据目录 ${place} 属于另一个用户，当前用户不能使用。请用原来的用户启动，或用 DATA_DIR 指定另一个目录。`,
      `The data folder ${place} belongs to another user. Start as that user, or name another folder with DATA_DIR.`,
    ),
  notACluster: (place: string) =>
    new EmbeddedRefusal(
      `${place} 里有文件，但不是 PostgreSQL 数据。为了不丢东西，没有动它。请移走它，或用 DATA_DIR 指定另一个目录。`,
      `${place} holds files that are not PostgreSQL data. They were left untouched: move them away, or name another folder with DATA_DIR.`,
    ),
  inUse: (place: string, pid: number) =>
    new EmbeddedRefusal(
      `另一个正在运行的共研（守护进程 ${pid}）在用数据目录 ${place}。请先停掉它，或用 DATA_DIR 给这一个另外的目录。`,
      `Another running Gongyan (keeper process ${pid}) uses the data folder ${place}. Stop it first, or give this one its own DATA_DIR.`,
    ),
  unknownProcess: (pid: number, place: string) =>
    new EmbeddedRefusal(
      `${place}/postmaster.pid 指向进程 ${pid}，无法确认它是不是旧的 PostgreSQL，所以没有停它。请确认后自行结束它，再启动。`,
      `${place}/postmaster.pid names process ${pid}, and there was no way to tell whether it is the old PostgreSQL, so it was left alone. Check it, end it yourself, then start again.`,
    ),
  oldStays: (pid: number) =>
    new EmbeddedRefusal(
      `旧的 PostgreSQL（进程 ${pid}）停不下来。请用启动它的用户结束该进程，再启动。`,
      `The old PostgreSQL (process ${pid}) does not stop. End it as the user who started it, then start again.`,
    ),
  initFailed: (detail: string) =>
    new EmbeddedRefusal(`初始化数据库失败：${detail}`, `The database could not be initialised: ${detail}`),
  startFailed: (detail: string, logFile: string) =>
    new EmbeddedRefusal(
      `PostgreSQL 启动失败，详见 ${logFile}：`,
      `PostgreSQL did not start, see ${logFile}:\n${detail}`,
    ),
  notBuilt: () =>
    new EmbeddedRefusal('还没有编译服务端，请先运行 npm start 或 pnpm build。', 'The server is not built yet: run npm start or pnpm build first.'),
  keeperDied: (detail: string) =>
    new EmbeddedRefusal(`数据库守护进程意外退出（${detail}）。请再试一次 npm start。`, `The database keeper ended unexpectedly (${detail}). Try npm start again.`),
};
