// Words of these pages: activity.
export const activity = {}
