/** What a page needs once a person chooses a span of time. */
export * from "./time-range.ts";
export { describeRange, TimeRangeControl } from "./time-range-control.tsx";
