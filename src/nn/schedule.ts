/** Learning-rate schedules: plain functions of the step. */

/** Linear warm-up from 0, then a half cosine down to 0 at `totalSteps`. @param step from 0. */
export function warmupCosine(step: number, peak: number, warmupSteps: number, totalSteps: number): number {
  if (step < warmupSteps) return (peak * (step + 1)) / warmupSteps;
  const progress = Math.min(1, (step - warmupSteps) / Math.max(1, totalSteps - warmupSteps));
  return 0.5 * peak * (1 + Math.cos(Math.PI * progress));
}
