/** Why a backup is not made or not restored, in words for whoever asked for it. */
export class ArchiveRefusal extends Error {}
