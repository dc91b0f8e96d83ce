/** A stand-in for Stripe that speaks its wire format. */
package io.shuchengtest.stripe;
