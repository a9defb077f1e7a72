/** The functions that JSX becomes, as an ES module. */
export { Fragment, jsx, jsxs } from "react/jsx-runtime";
