/** How many stories there are of each cause, in the order of the causes; and by word how many of them have it: cause, number, cause, number ... */
export type StoryWords = { told: number[]; words: Record<string, number[]> }
