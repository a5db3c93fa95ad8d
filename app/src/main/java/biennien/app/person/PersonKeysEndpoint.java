package biennien.app.person;

import biennien.app.account.SignedIn;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of persons, for stewards: how they are kept, and their rotation. */
@RestController
@RequestMapping("/api/v1/admin/person-keys")
class PersonKeysEndpoint {
    private final WrappingKeys wrapping;
    private final KeyRotation rotation;

    PersonKeysEndpoint(WrappingKeys wrapping, KeyRotation rotation) {
        this.wrapping = wrapping;
        this.rotation = rotation;
    }

    @GetMapping
    PersonKeysAnswer now() {
        return wrapping.now();
    }

    /** Answers when it is over; the longer, the more persons there are. */
    @PostMapping("/rotate")
    PersonKeysAnswer rotate(@AuthenticationPrincipal SignedIn who) {
        rotation.rotate(who.id().toString());
        return wrapping.now();
    }
}
