/** The value model that a search uses. */

import { EnergyValueModel } from '../ebm/index.js';

/** Runs work with the value model of a checkpoint, and closes it whatever happens. @throws {FileError} if it cannot be used. */
export async function withValueModel<T>(
  checkpoint: string,
  work: (value: EnergyValueModel) => Promise<T>,
): Promise<T> {
  // One thread: the other cores belong to the search, and batches are small.
  const value = await EnergyValueModel.load(checkpoint, { threads: 1 });
  try {
    return await work(value);
  } finally {
    await value.close();
  }
}
