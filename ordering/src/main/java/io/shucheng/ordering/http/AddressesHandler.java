package io.shucheng.ordering.http;

import io.shucheng.ordering.Address;
import io.shucheng.ordering.Addresses;
import io.shucheng.ordering.domain.PostalRules;
import io.shucheng.platform.identity.Caller;
import io.shucheng.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller's orders go unless they say otherwise. */
@RestController
@RequestMapping("/api/v1/addresses/default")
class AddressesHandler {

  private final Addresses addresses;

  AddressesHandler(Addresses addresses) {
    this.addresses = addresses;
  }

  @GetMapping
  ResponseEntity<AddressBody> show(
      Caller caller,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    return addresses
        .defaultOf(caller.account())
        .map(address -> ETags.read(AddressBody.of(address), accept))
        .orElseThrow(() -> Problem.notFound("this account has no default address; PUT one here"));
  }

  @PutMapping
  ResponseEntity<AddressBody> keep(
      Caller caller,
      @RequestBody AddressBody body,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
    Address address = body.toAddress();
    PostalRules.check(address)
        .ifPresent(
            fault -> {
              throw Problem.invalid("/" + fault.part(), fault.message());
            });
    addresses.makeDefault(caller.account(), address);
    return ETags.read(AddressBody.of(address), accept);
  }
}
