// The words of backup and restore.
import type { Command } from './command.js';

export const archiveCommands: readonly Command[] = [
  {
    name: 'backup', zh: '备份全部数据到一个文件（节点不必停）', en: 'everything into one file, while the hub runs',
    place: { value: '<文件.tar.gz>', zh: '写到哪里；缺省为当前文件夹里按时间取名', en: 'where to; by default here, named by the time' },
    more: [
      { zh: '数据库与上传的文件取自同一时刻，每一部分带校验值；写完落盘才改成正式的文件名。不覆盖已有文件。', en: 'Database and uploads as of one moment, each part with its sum; the file has its name only when it is whole and on the disk. Never writes over a file.' },
      { zh: '里面是全部个人信息：请放在加密的盘上，抄一份到别处。证书私钥和数据密钥不在其中，请另存。', en: 'It holds everybody\'s data: an encrypted disk, and a copy elsewhere. The key of the certificates and the data key are not in it: keep them apart.' },
    ],
    run: async (said) => (await import('./archive.deeds.js')).backup(said),
  },
  {
    name: 'restore', zh: '把备份恢复到一个空的数据库', en: 'a backup into an empty database',
    place: { value: '<文件.tar.gz>', zh: '备份文件', en: 'the backup', needed: true },
    options: { check: { zh: '只核对文件，不碰数据库', en: 'only check the file, touch no database' } },
    more: [
      { zh: '先核对每一部分，再写；要么全部写入，要么什么也没有。旧版本的备份恢复后自动升级；更新版本的备份、非空的数据库一律拒绝。', en: 'Every part is checked before; all or nothing. An older schema is brought up afterwards; a newer one, and a database that holds anything, are refused.' },
      { zh: '写完核对台账、审计和全部文档；文档进入新的一期，所有人重新登录，还开着的页面会请老师重新载入。', en: 'Ledger, audit and documents are checked afterwards; documents enter a new epoch, everybody signs in afresh, open pages ask to be loaded anew.' },
    ],
    run: async (said) => (await import('./archive.deeds.js')).restore(said),
  },
];
