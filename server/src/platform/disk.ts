// What is left of the disk with a folder on it. Refuses a folder that is not there.
import { statfs } from 'node:fs/promises';

/** `free`: 0 to 1 of the whole disk; `bytes`: what this program may still write. */
export const diskOf = async (folder: string): Promise<{ readonly free: number; readonly bytes: number }> => {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail / blocks, bytes: bavail * bsize };
};
