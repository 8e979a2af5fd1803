// A line through points in time: whether something grows, and how sure that is.

/** `points`: [milliseconds, value]. Slope per hour and twice its standard error. */
export const slopePerHour = points => {
  const n = points.length
  const [mx, my] = [0, 1].map(at => points.reduce((sum, point) => sum + point[at], 0) / n)
  const sxx = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / sxx
  const rest = points.reduce((sum, [x, y]) => sum + (y - my - slope * (x - mx)) ** 2, 0)
  return { slope: slope * 3_600_000, error: n > 2 ? 2 * Math.sqrt(rest / (n - 2) / sxx) * 3_600_000 : Infinity }
}
