/** Holds what warehouses and shipping keep. */
import type { Pack } from "./pack.ts";
import { values } from "./values.ts";

export const SHIPPING: Pack = {
  id: "shipping",
  cues: values(
    "warehouse management | shipping | logistics | shipment tracking | parcel tracking | freight | courier | delivery tracking",
  ),
  core: ["shipment", "customer", "warehouse"],
  records: [
    {
      nouns: values("shipment | delivery | consignment"),
      fields:
        "tracking number; shipped date; delivered date; status (pending, shipped, in transit, delivered, returned); carrier; destination",
      links: [
        { to: "order" },
        { to: "customer" },
        { to: "product" },
        { to: "warehouse" },
        { to: "carrier" },
        { to: "driver" },
        { to: "vehicle" },
      ],
      examples: {
        carrier: values("Road freight | Parcel service | Own van | Sea freight | Air freight | Bicycle courier"),
        destination: values(
          "Harbour street depot | North branch | Customer's warehouse | Central store | Airport hub | River quay 7 | Site office | Old market shop",
        ),
      },
    },
    {
      nouns: values("warehouse | storage location | depot | distribution center | distribution centre"),
      fields: "name; address; capacity",
      examples: {
        name: values(
          "Main warehouse | North depot | Cold store | Returns area | Harbour warehouse | Overflow hall | Spare parts store | City hub | Bulk yard | Showroom stock | East depot | Container yard",
        ),
      },
    },
    {
      nouns: values("package | parcel | pallet"),
      fields:
        "tracking number; recipient name; address; weight in kg; status (received, stored, out for delivery, delivered, returned); received date",
      links: [{ to: "shipment" }, { to: "order" }, { to: "resident", role: "recipient" }, { to: "warehouse" }],
    },
    {
      nouns: ["carrier"],
      fields: "name; contact name; phone; email; website",
    },
    {
      nouns: values("stock transfer | transfer order"),
      fields: "reference number; date (default today); quantity; status (requested, in transit, received, cancelled)",
      links: [{ to: "product", brings: true }, { to: "item" }, { to: "warehouse", role: "from warehouse" }],
    },
    {
      nouns: values("pick list | picking list"),
      fields: "reference number; date (default today); status (open, picking, packed, shipped)",
      links: [{ to: "order" }, { to: "employee", role: "picker" }, { to: "warehouse" }],
    },
    {
      nouns: values("route | delivery route"),
      fields: "name; start location; end location; distance in km; status (planned, in progress, completed)",
      links: [{ to: "driver" }, { to: "vehicle" }],
      examples: {
        name: values(
          "Morning city loop | Coast road | Northern villages | Airport run | Industrial estate | School round | Market day | Hill farms | Night delivery | River east | Old town | Ring road south",
        ),
      },
    },
  ],
};
