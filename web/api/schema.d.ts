// Made from the server's declared endpoints by `npx marketry generate`. Do not edit.
export interface paths {
    "/api/v1/acting/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be yourself again */
        delete: operations["acting.delete.acting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the activity log
         * @description Who did what to what, when, and from where; newest first. Nothing in it can be changed.
         */
        get: operations["activity.get.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activity/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the activity log; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["activity.get.activity.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/addresses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My address book */
        get: operations["locations.get.addresses"];
        put?: never;
        /** Add an address */
        post: operations["locations.post.addresses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/addresses/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my addresses */
        get: operations["locations.get.addresses.id"];
        /** Change an address */
        put: operations["locations.put.addresses.id"];
        post?: never;
        /** Remove an address */
        delete: operations["locations.delete.addresses.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auction-cards/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the auctions stand that these products are in now */
        get: operations["auctions.get.auction-cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Auctions: those that run now, what ends first at the top */
        get: operations["auctions.get.auctions"];
        put?: never;
        /** Put a piece of a product of mine up for auction */
        post: operations["auctions.post.auctions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One auction */
        get: operations["auctions.get.auctions.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/bidders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who had bid in an auction of mine that is over, by their numbers
         * @description What it was not sold for, or not paid for, may be offered to one of them at the most they had bid.
         */
        get: operations["auctions.get.auctions.id.bidders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/bids/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done in an auction, the latest first
         * @description Bidders are numbers. What somebody would pay, and what was refused, is told to them alone.
         */
        get: operations["auctions.get.auctions.id.bids"];
        put?: never;
        /**
         * Bid
         * @description Bids that come at one time are decided together, in the order in which they came. An answer means that the bid is kept; one without an answer can be sent again with its `ref` or Idempotency-Key. Without a `ref` the key is it, or of a key of more than 100 characters its SHA-256.
         */
        post: operations["auctions.post.auctions.id.bids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/buy-now/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy at once */
        post: operations["auctions.post.auctions.id.buy-now"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call an auction off
         * @description Its seller may while nobody has bid or twelve hours are left; those who run the marketplace at any time.
         */
        post: operations["auctions.post.auctions.id.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/lower-reserve/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lower the reserve of my auction
         * @description While twelve hours are left at least. It never rises.
         */
        post: operations["auctions.post.auctions.id.lower-reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/relist/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put up anew what an auction of mine did not sell
         * @description On the terms it had, for as long, from now on. Other terms: a new auction of the product.
         */
        post: operations["auctions.post.auctions.id.relist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/retract/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what I have bid
         * @description All of it while more than twelve hours are left; later the last bid, if it is an hour old at most. For a typing error, a changed description, or a seller who cannot be reached.
         */
        post: operations["auctions.post.auctions.id.retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/second-chances/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer what was not sold, or not paid for, to somebody who had bid, at the most they had bid */
        post: operations["auctions.post.auctions.id.second-chances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auctions/{id}/shipping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What sending it would cost at the price it stands at
         * @description By the rates that held when it was put up. To a province, a country or an address of mine, or to my default address.
         */
        get: operations["auctions.get.auctions.id.shipping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/change/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my e-mail address
         * @description Mails a link to the new one. Until it is opened the present one stays in use.
         */
        post: operations["accounts.post.auth.email.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a new e-mail address by the token mailed there
         * @description Ends every session of mine but the one that asks.
         */
        post: operations["accounts.post.auth.email.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation up by the token mailed, and sign in */
        post: operations["accounts.post.auth.invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail or username (the same as /login/) */
        post: operations["accounts.post.auth.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out: ends this session (the same as /logout/) */
        post: operations["accounts.post.auth.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic-link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a link to sign in
         * @description The answer is the same whether or not there is such an account.
         */
        post: operations["accounts.post.auth.magic-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/magic-link/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in by the token mailed
         * @description Good for fifteen minutes, once. Where the address was not verified, an earlier password is dropped.
         */
        post: operations["accounts.post.auth.magic-link.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/change/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change my password
         * @description Ends my other sessions.
         */
        post: operations["accounts.post.auth.password.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgot/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a link to set a new password
         * @description The answer is the same whether or not there is such an account.
         */
        post: operations["accounts.post.auth.password.forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/reset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by the token mailed
         * @description Ends every session of the account.
         */
        post: operations["accounts.post.auth.password.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh-token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for new tokens
         * @description Each refresh token is good once. Presenting a used one ends the session.
         */
        post: operations["accounts.post.auth.refresh-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/security/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I come in: password, second step */
        get: operations["accounts.get.auth.security"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session-management/status/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this session goes on, and until when
         * @description To ask is no sign of life. Any other request is one.
         */
        get: operations["accounts.get.auth.session-management.status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in by cookie, and the token that changes must carry */
        get: operations["accounts.get.auth.session"];
        put?: never;
        /**
         * Sign in a browser
         * @description Sets the session cookie.
         */
        post: operations["accounts.post.auth.session"];
        /**
         * Sign out a browser
         * @description Clears the session cookie.
         */
        delete: operations["accounts.delete.auth.session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/invitation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an invitation up in a browser, by the token mailed
         * @description Sets the session cookie.
         */
        post: operations["accounts.post.auth.session.invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/magic-link/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in a browser by the token mailed
         * @description Sets the session cookie.
         */
        post: operations["accounts.post.auth.session.magic-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register from a browser
         * @description Sets the session cookie.
         */
        post: operations["accounts.post.auth.session.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/session/totp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the login of a browser by its second step
         * @description Sets the session cookie.
         */
        post: operations["accounts.post.auth.session.totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in
         * @description The newest first. Sessions that have ended are not among them.
         */
        get: operations["accounts.get.auth.sessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere else: ends all my sessions but this one */
        delete: operations["accounts.delete.auth.sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out elsewhere: ends one of my sessions */
        delete: operations["accounts.delete.auth.sessions.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to switch the second step on
         * @description Answers what the app must know. It counts once a code has confirmed it.
         */
        post: operations["accounts.post.auth.totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/confirm/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second step on by the first code of the app */
        post: operations["accounts.post.auth.totp.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/disable/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second step off */
        post: operations["accounts.post.auth.totp.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/recovery-codes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes for the old ones */
        post: operations["accounts.post.auth.totp.recovery-codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a login by its second step
         * @description With the challenge the login answered, and a code of the app or a recovery code.
         */
        post: operations["accounts.post.auth.totp.verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify an e-mail address by the token mailed there */
        post: operations["accounts.post.auth.verify-email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the verification link again */
        post: operations["accounts.post.auth.verify-email.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bidders/rule/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose bids I do not take */
        get: operations["discipline.get.bidders.rule"];
        /**
         * Say whose bids I do not take: of those with so many violations
         * @description It holds for bids from now on. Whoever leads already goes on leading.
         */
        put: operations["discipline.put.bidders.rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bids/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Auctions I have bid in */
        get: operations["auctions.get.bids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom you have blocked */
        get: operations["messages.get.blocks"];
        put?: never;
        /** Block somebody: in what you two have alone, neither writes any more */
        post: operations["messages.post.blocks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/blocks/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let somebody write again */
        delete: operations["messages.delete.blocks.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/house/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The picture that stands for a link to the marketplace's own pages */
        get: operations["storefront.get.cards.house"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/products/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The picture that stands for a link to a product
         * @description Drawn of its first picture, its title and its price, when it is asked for first.
         */
        get: operations["storefront.get.cards.products.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tree of categories */
        get: operations["catalogue.get.categories"];
        put?: never;
        /** Add a category */
        post: operations["catalogue.post.categories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename or move a category */
        put: operations["catalogue.put.categories.id"];
        post?: never;
        /** Remove an empty category */
        delete: operations["catalogue.delete.categories.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to do first, by your roles */
        get: operations["desks.get.checklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklists/{name}/put-away/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a list away */
        put: operations["desks.put.checklists.name.put-away"];
        post?: never;
        /** Take a list out again */
        delete: operations["desks.delete.checklists.name.put-away"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cities of a country or a province
         * @description Without `country` or `province`: the marketplace's own country. Those out of use are left out.
         */
        get: operations["locations.get.cities"];
        put?: never;
        /** Add a city to a province */
        post: operations["locations.post.cities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{code}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a city anew, or put it into another province
         * @description Of two who do so at once the later is refused. Orders keep the names they were made with.
         */
        put: operations["locations.put.cities.code"];
        post?: never;
        /** Remove a city that nothing names */
        delete: operations["locations.delete.cities.code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{code}/offer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a city back into use */
        post: operations["locations.post.cities.code.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cities/{code}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a city out of use
         * @description It is no longer offered where a city is chosen. Addresses and products in it keep it.
         */
        post: operations["locations.post.cities.code.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your complaints and those of you, the newest first */
        get: operations["complaints.get.complaints"];
        put?: never;
        /**
         * Complain of an order, a member or a product
         * @description The other side is told and asked; then those who run the marketplace decide.
         */
        post: operations["complaints.post.complaints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A complaint of yours or of you; for the operator, any */
        get: operations["complaints.get.complaints.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/accept-offer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take what the seller offers: the matter is settled
         * @description Say the amount that you have seen: where the seller offers another by now, nothing is settled.
         */
        post: operations["complaints.post.complaints.id.accept-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a decision that went against you: it takes effect now */
        post: operations["complaints.post.complaints.id.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/appeal/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeal against a decision
         * @description For whoever did not get what they wanted, until the time is over; once.
         */
        post: operations["complaints.post.complaints.id.appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/decision/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a complaint
         * @description The first decision takes effect when nobody may appeal any more; the one after an appeal at once. What goes back to the buyer goes by the refunds of the order.
         */
        post: operations["complaints.post.complaints.id.decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/evidence/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to a case
         * @description For both sides and the operator; both sides see it.
         */
        post: operations["complaints.post.complaints.id.evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/offer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer money back, to settle the matter
         * @description For the seller of an order, while it is not decided. A later offer takes the place of this one.
         */
        post: operations["complaints.post.complaints.id.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/replies/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something in a case
         * @description For both sides and the operator. What the other side says first is its answer.
         */
        post: operations["complaints.post.complaints.id.replies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/what-if/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to my money if …
         * @description Everything that can happen to a complaint from where it stands, and where the money goes then.
         */
        get: operations["complaints.get.complaints.id.what-if"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a complaint of yours */
        post: operations["complaints.post.complaints.id.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors wrote
         * @description Without a state: all but what was put aside as spam, or forgotten.
         */
        get: operations["pages.get.contact-messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message with its answers */
        get: operations["pages.get.contact-messages.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/answers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a message by e-mail */
        post: operations["pages.post.contact-messages.id.answers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/close/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a message */
        post: operations["pages.post.contact-messages.id.close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/forget/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget who wrote a message, and what */
        post: operations["pages.post.contact-messages.id.forget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/spam/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a message aside as spam */
        post: operations["pages.post.contact-messages.id.spam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-messages/{id}/wanted/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a message back from spam */
        post: operations["pages.post.contact-messages.id.wanted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the marketplace */
        post: operations["pages.post.contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact/form/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A contact form to be sent back once, not sooner than its seconds */
        get: operations["pages.get.contact.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your conversations, those first in which something was said last */
        get: operations["messages.get.conversations"];
        put?: never;
        /**
         * Begin a conversation, with its first message
         * @description About a product with its seller, about an order with its other party, with a member you deal with, or with several of them. Where there is one of the same already, the message is said there.
         */
        post: operations["messages.post.conversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your conversations */
        get: operations["messages.get.conversations.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/leave/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a group */
        post: operations["messages.post.conversations.id.leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add somebody to your group */
        post: operations["messages.post.conversations.id.members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/members/{member_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Put somebody out of your group */
        delete: operations["messages.delete.conversations.id.members.member_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/messages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said, the newest first */
        get: operations["messages.get.conversations.id.messages"];
        put?: never;
        /**
         * Say something
         * @description Under one `ref` it is said once, however often it is sent, and by whatever way.
         */
        post: operations["messages.post.conversations.id.messages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/mute/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be told nothing of a conversation, or be told again */
        post: operations["messages.post.conversations.id.mute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how far you have read */
        post: operations["messages.post.conversations.id.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report a message, or a conversation, to those who run the marketplace
         * @description They see the message and what was said around it; of a conversation, its last twenty messages.
         */
        post: operations["messages.post.conversations.id.report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/unread-count/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In how many of your conversations something is unread */
        get: operations["messages.get.conversations.unread-count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/countries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Countries an address may lie in */
        get: operations["locations.get.countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every deal */
        get: operations["operations.get.deals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deal, with what the operator may do */
        get: operations["operations.get.deals.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/{id}/stripe-objects/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of a deal went through Stripe: payments, refunds, transfers, with the names they have there */
        get: operations["operations.get.deals.id.stripe-objects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deals/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every deal; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["operations.get.deals.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debt/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you owe the marketplace */
        get: operations["wallets.get.debt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debt/card-payments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay what you owe by card
         * @description Send the browser to the address in the answer. What is paid beyond the debt is in your wallet.
         */
        post: operations["wallets.post.debt.card-payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debt/wallet-payments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pay what you owe from your wallet */
        post: operations["wallets.post.debt.wallet-payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members who owe the house */
        get: operations["wallets.get.debts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debts/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a member owes the house */
        get: operations["wallets.get.debts.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debts/{id}/payments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a member has paid what they owe: outside Stripe, or out of their wallet */
        post: operations["wallets.post.debts.id.payments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debts/{id}/write-offs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up what a member owes, or a part of it
         * @description With a reason, which the member is told and the log keeps.
         */
        post: operations["wallets.post.debts.id.write-offs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/debts/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members who owe the house; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["wallets.get.debts.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployment/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the deployment and each marketplace fare */
        get: operations["marketplaces.get.deployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/auctions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every auction, whatever its state */
        get: operations["auctions.get.desk.auctions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/auctions/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every auction, whatever its state; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["auctions.get.desk.auctions.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/buying/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs you as a buyer, and what is under way */
        get: operations["desks.get.desk.buying"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/categories/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories in the order of the tree, for who keeps it */
        get: operations["catalogue.get.desk.categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/categories/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The categories in the order of the tree, for who keeps it; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["catalogue.get.desk.categories.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cities/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cities of a country by name, for who keeps them */
        get: operations["locations.get.desk.cities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/cities/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cities of a country by name, for who keeps them; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["locations.get.desk.cities.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/complaints/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that members complain of */
        get: operations["complaints.get.desk.complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/complaints/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that members complain of; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["complaints.get.desk.complaints.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/grants/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that members let one another do */
        get: operations["permissions.get.desk.grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/grants/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that members let one another do; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["permissions.get.desk.grants.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/operating/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs you as an operator, and how it has gone */
        get: operations["operations.get.desk.operating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/payouts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What every seller was or will be sent */
        get: operations["payouts.get.desk.payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/payouts/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every seller was or will be sent; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["payouts.get.desk.payouts.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/permissions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what, by thing and action */
        get: operations["accounts.get.desk.permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/permissions/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may do what, by thing and action; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["accounts.get.desk.permissions.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every product, whatever its standing */
        get: operations["catalogue.get.desk.products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/products/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every product, whatever its standing; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["catalogue.get.desk.products.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/provinces/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provinces of a country by name, for who keeps them */
        get: operations["locations.get.desk.provinces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/provinces/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The provinces of a country by name, for who keeps them; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["locations.get.desk.provinces.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk/selling/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs you as a seller, and how it goes */
        get: operations["desks.get.desk.selling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/clock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Business time */
        get: operations["operations.get.dev.clock"];
        put?: never;
        /**
         * Turn business time forward
         * @description For every process, the Stripe simulator included. It never goes back.
         */
        post: operations["operations.post.dev.clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/inbox/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mails that were sent, the newest first */
        get: operations["operations.get.dev.inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/inbox/{message}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One e-mail */
        get: operations["operations.get.dev.inbox.message"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/logins/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the demo, to switch between */
        get: operations["operations.get.dev.logins"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dev/simulator/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the Stripe simulator is steered */
        get: operations["operations.get.dev.simulator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The disputes of the marketplace */
        get: operations["disputes.get.disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A dispute about one of your sales; for the operator, any */
        get: operations["disputes.get.disputes.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give in
         * @description Nobody argues with the bank: the buyer keeps the money. This cannot be undone.
         */
        post: operations["disputes.post.disputes.id.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/evidence/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what shows that the sale was right
         * @description For the seller and the operator, until the evidence is sent.
         */
        post: operations["disputes.post.disputes.id.evidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/submit/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the evidence to the bank
         * @description It goes as it is, once. Unsent, it goes by itself a day before its day.
         */
        post: operations["disputes.post.disputes.id.submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The disputes of the marketplace; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["disputes.get.disputes.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file
         * @description Answers how to send its bytes: straight to where they are kept. Then say that they are there.
         */
        post: operations["files.post.documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file, with a link that opens it */
        get: operations["files.get.documents.id"];
        put?: never;
        post?: never;
        /** Take back a file that is part of nothing yet */
        delete: operations["files.delete.documents.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/bytes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file
         * @description By the signed link that the file names; no other sign-in is needed.
         */
        get: operations["files.get.documents.id.bytes"];
        /**
         * Send the bytes of a file
         * @description By the signed address that announcing it answered; no other sign-in is needed.
         */
        put: operations["files.put.documents.id.bytes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/received/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the bytes of a file are there
         * @description They are looked into: what is not what it was announced as is removed.
         */
        post: operations["files.post.documents.id.received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a file that you may read, the first first */
        get: operations["files.get.documents.id.versions"];
        put?: never;
        /**
         * Announce a further version of a file of yours
         * @description Earlier versions stay as they are.
         */
        post: operations["files.post.documents.id.versions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What amounts of yours came of: the entries of your deals, in words
         * @description What moved, by which rule, at which rate and how it was rounded; of others only what concerns you.
         */
        get: operations["books.get.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/archive/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch an archive by its signed link
         * @description The link says it all: it is signed, and good for fifteen minutes.
         */
        get: operations["privacy.get.exports.id.archive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I watch */
        get: operations["wishes.get.favourites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/favourites/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep an eye on a product */
        put: operations["wishes.put.favourites.id"];
        post?: never;
        /** Look away from a product */
        delete: operations["wishes.delete.favourites.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that buyers and sellers have said */
        get: operations["feedback.get.feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}/hide/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put what was said out of sight, with a reason
         * @description Its stars count no more. The reason is kept in the activity log.
         */
        post: operations["feedback.post.feedback.id.hide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}/reply/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer what was said of you, once
         * @description For whoever was rated; what was said of the platform is answered by those who run it.
         */
        post: operations["feedback.post.feedback.id.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}/show/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let what was said be seen again */
        post: operations["feedback.post.feedback.id.show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that buyers and sellers have said; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["feedback.get.feedback.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fees/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the house takes of a sale, now, before and from later on */
        get: operations["fees.get.fees"];
        put?: never;
        /**
         * Set the rules of the fee, from now on or from later
         * @description Replaces all rules from that time on. A deal already made keeps the fee it was made with. Of two who set them at once the later is refused.
         */
        post: operations["fees.post.fees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fees/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a sale would cost */
        get: operations["fees.get.fees.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fees/rules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that hold now, in their order */
        get: operations["fees.get.fees.rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fees/rules/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rules that hold now, in their order; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["fees.get.fees.rules.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}/{width}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A public picture in one of its sizes
         * @description Never changes under its address; widths are those a picture names in its `sources`.
         */
        get: operations["files.get.files.id.width"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/found-things/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find members, deals, products and entries by name, e-mail, reference or id */
        get: operations["operations.get.found-things"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was granted and what I granted; or everything granted on one thing */
        get: operations["permissions.get.grants"];
        put?: never;
        /**
         * Let another member do one thing to one object
         * @description It ends with the object, at its time, or when it is taken back.
         */
        post: operations["permissions.post.grants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a grant back */
        delete: operations["permissions.delete.grants.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by mail
         * @description With any role but the superadmin’s. The link is good for a week; asked again, another is mailed.
         */
        post: operations["accounts.post.invitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, the newest first */
        get: operations["operations.get.jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job */
        get: operations["operations.get.jobs.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call off a job that has not ended */
        post: operations["operations.post.jobs.id.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a failed job be tried once more */
        post: operations["operations.post.jobs.id.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/purge/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove jobs that ended some days ago */
        post: operations["operations.post.jobs.purge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/queues/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of jobs, and how many there are */
        get: operations["operations.get.jobs.queues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/schedules/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is sent by itself, and when next */
        get: operations["operations.get.jobs.schedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/schedules/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch a schedule of this marketplace on or off
         * @description A schedule of the whole deployment is switched by command, on the machine: `jobs schedules --off`.
         */
        put: operations["operations.put.jobs.schedules.name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jobs, the newest first; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["operations.get.jobs.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/trigger/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run a job by its name, now */
        post: operations["operations.post.jobs.trigger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/workers/ping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call every worker process, and see which answers */
        post: operations["operations.post.jobs.workers.ping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the marketplace has, owes and earned */
        get: operations["books.get.ledger.accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/accounts/{kind}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of one kind, the newest first */
        get: operations["books.get.ledger.accounts.kind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/entries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries in words, the newest first; of one deal, one account, one amount, or one alone */
        get: operations["books.get.ledger.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/periods/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months that were closed, and opened again */
        get: operations["books.get.ledger.periods"];
        put?: never;
        /**
         * Close a month, and all before it
         * @description Nothing dated in it is posted any more: what must be corrected is posted as of today.
         */
        post: operations["books.post.ledger.periods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/periods/{month}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A closed month, with its balances */
        get: operations["books.get.ledger.periods.month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/reconciliation/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In what the books and Stripe do not agree
         * @description By what was fetched last; each night it is fetched anew.
         */
        get: operations["books.get.ledger.reconciliation"];
        put?: never;
        /** Fetch what Stripe has booked, and compare */
        post: operations["books.post.ledger.reconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/statement/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of the house */
        get: operations["books.get.ledger.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/statement/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The statement of the house, as CSV
         * @description Who takes it away is on record, as with every list of the house.
         */
        get: operations["books.get.ledger.statement.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/verify/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove the books
         * @description Every entry, balance and escrow of this marketplace; and whether Stripe holds what is booked.
         */
        get: operations["books.get.ledger.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fixed-price listings, newest first
         * @description Closed ones are shown to their own seller and to operators.
         */
        get: operations["catalogue.get.listings"];
        put?: never;
        /** Offer a product of mine at a fixed price */
        post: operations["catalogue.post.listings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One listing */
        get: operations["catalogue.get.listings.id"];
        /** Give a listing another price */
        put: operations["catalogue.put.listings.id"];
        post?: never;
        /** Close a listing */
        delete: operations["catalogue.delete.listings.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/purchase/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy at the fixed price
         * @description Makes an order that waits for payment; the pieces are held for you until then.
         */
        post: operations["orders.post.listings.id.purchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/shipping/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What sending it would cost
         * @description To a province, a country or an address of mine; without any of them, to my default address. Where it is not known where to: from how much to how much within the country.
         */
        get: operations["shipping.get.listings.id.shipping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listings/{id}/shipping/addresses/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sending it would cost to each of my addresses */
        get: operations["shipping.get.listings.id.shipping.addresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by e-mail or username */
        post: operations["accounts.post.login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out: ends this session */
        post: operations["accounts.post.logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplace/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this marketplace is
         * @description Name, brand, currency, zone, the roles one may take, the fee: what every page needs first.
         */
        get: operations["settings.get.marketplace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The marketplaces of this deployment */
        get: operations["marketplaces.get.marketplaces"];
        put?: never;
        /**
         * Open a marketplace from a preset
         * @description It answers at once. Whoever is to run it is invited by letter once it is there.
         */
        post: operations["marketplaces.post.marketplaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One marketplace of this deployment */
        get: operations["marketplaces.get.marketplaces.slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/operators/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody to run a marketplace
         * @description By a letter with a link, which makes them its operator. Again for the same address: another letter.
         */
        post: operations["marketplaces.post.marketplaces.slug.operators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/periods/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months of a marketplace that were closed, and opened again */
        get: operations["marketplaces.get.marketplaces.slug.periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/periods/{month}/reopen/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the last closed month of a marketplace's books again
         * @description With a reason, which the log of that marketplace keeps.
         */
        post: operations["marketplaces.post.marketplaces.slug.periods.month.reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/resume/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a closed marketplace again
         * @description With a reason, which both logs keep.
         */
        post: operations["marketplaces.post.marketplaces.slug.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marketplaces/{slug}/suspend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a marketplace for a while
         * @description Visitors find it closed (503). Its operators come in as ever; its members reach their running deals, whose deadlines, money and letters go on. The reason stands in its log and in that of the house.
         */
        post: operations["marketplaces.post.marketplaces.slug.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My account */
        get: operations["accounts.get.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my name, username, zone or language */
        patch: operations["accounts.patch.me"];
        trace?: never;
    };
    "/api/v1/me/activity/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on record about me
         * @description What I did, and what was done to my account; newest first. From where others did it is not shown.
         */
        get: operations["activity.get.me.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I can be erased now, and what stands in the way */
        get: operations["privacy.get.me.erasure"];
        put?: never;
        /**
         * Erase me
         * @description At once and for good: name, e-mail, addresses, sessions and whatever else says who I was. The books stay.
         */
        post: operations["privacy.post.me.erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The archive I asked for last */
        get: operations["privacy.get.me.export"];
        put?: never;
        /**
         * Ask for everything that is held of me
         * @description A zip of JSON, pictures and documents. It takes a moment; a notice says when it is ready.
         */
        post: operations["privacy.post.me.export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/roles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take on another role: a buyer begins to sell
         * @description Those that may be taken at registration. A bearer token has the role once it is refreshed.
         */
        post: operations["accounts.post.me.roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The media library */
        get: operations["pages.get.media"];
        put?: never;
        /**
         * Put a picture into the library
         * @description multipart/form-data: one file (JPEG, PNG, WebP, AVIF or GIF, 10 MB at most), and `alt`.
         */
        post: operations["pages.post.media"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/media/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the library */
        get: operations["pages.get.media.id"];
        /** Say what a picture shows */
        put: operations["pages.put.media.id"];
        post?: never;
        /** Take a picture that no page shows out of the library */
        delete: operations["pages.delete.media.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search members */
        get: operations["accounts.get.members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One member */
        get: operations["accounts.get.members.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/acting/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See the marketplace as a member does, in this browser, for an hour
         * @description From here on the session’s cookie is answered as the member. Nothing that moves money or opens the account is done in their place. Access tokens stay the operator’s own.
         */
        post: operations["acting.post.members.id.acting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/dealings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's deals in figures, as buyer and as seller */
        get: operations["operations.get.members.id.dealings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/erasure/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a member can be erased now, and what stands in the way; and what they asked of their data */
        get: operations["privacy.get.members.id.erasure"];
        put?: never;
        /** Erase a member who asked for it */
        post: operations["privacy.post.members.id.erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/feedback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a member has said lately, and what was said about them */
        get: operations["feedback.get.members.id.feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/reinstate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended member in again */
        post: operations["accounts.post.members.id.reinstate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/roles/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a member's roles
         * @description Staff roles are given here and nowhere else. The superadmin’s is given by command only.
         */
        put: operations["accounts.put.members.id.roles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/sessions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a member is signed in
         * @description Which devices, since when. From which addresses is theirs to see, and stands in the log.
         */
        get: operations["accounts.get.members.id.sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/sign-out/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a member out everywhere
         * @description For somebody whose account is in wrong hands. Their password stays: they can sign in again.
         */
        post: operations["accounts.post.members.id.sign-out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/statement/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of a member */
        get: operations["books.get.members.id.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/statement/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement of a member, as CSV */
        get: operations["books.get.members.id.statement.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/stripe-account/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member stands with Stripe */
        get: operations["payouts.get.members.id.stripe-account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/suspend/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a member
         * @description Ends their sessions at once. Their deals go on by their own rules.
         */
        post: operations["accounts.post.members.id.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/totp/disable/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch off a member's second step
         * @description For a member who has lost both app and recovery codes, once they have shown who they are. They are logged out everywhere and told by mail; their password stays.
         */
        post: operations["accounts.post.members.id.totp.disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search members; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["accounts.get.members.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/menus/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The links in the head and at the foot of every page
         * @description exact=true: in this language or empty, for whoever edits them.
         */
        get: operations["pages.get.menus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/menus/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write a menu in one language */
        put: operations["pages.put.menus.name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-reports/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members have reported of their conversations */
        get: operations["messages.get.message-reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-reports/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report, with what was said around it
         * @description Whoever reads what two have said in private has that on record.
         */
        get: operations["messages.get.message-reports.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-reports/{id}/decide/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide about a report: leave it, remove the message, or warn who wrote it */
        post: operations["messages.post.message-reports.id.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/message-reports/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What members have reported of their conversations; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["messages.get.message-reports.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were told, newest first */
        get: operations["notifications.get.notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one of your notices as read */
        post: operations["notifications.post.notifications.id.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/send-again/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an undelivered e-mail again
         * @description It keeps its Message-ID, so that a mailbox which has it already can drop the second one.
         */
        post: operations["notifications.post.notifications.id.send-again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you are told, by kind and channel */
        get: operations["notifications.get.notifications.preferences"];
        /** Choose how you are told */
        put: operations["notifications.put.notifications.preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all your notices as read */
        post: operations["notifications.post.notifications.read-all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/sent/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members were told, the newest first, and whether the letter arrived */
        get: operations["notifications.get.notifications.sent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/stream/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What you are told, as you are told it (Server-Sent Events)
         * @description Events: `notice` (as in the list), `unread` with the count after every change, `afresh` when more was missed than is kept (load the list again), `end` when the session has ended. `Last-Event-ID` brings what came since.
         */
        get: operations["notifications.get.notifications.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/trial/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send me a letter, to see that the mail of this marketplace arrives */
        post: operations["notifications.post.notifications.trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/undelivered/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mails that have not certainly arrived */
        get: operations["notifications.get.notifications.undelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of your notices are unread */
        get: operations["notifications.get.notifications.unread-count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unsubscribe/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link of an e-mail would stop */
        get: operations["notifications.get.notifications.unsubscribe"];
        put?: never;
        /**
         * Stop the e-mails that a link came with
         * @description The token of the e-mail is enough: nobody needs to sign in to be left in peace (RFC 8058). It stops what its link says, one kind or all, and nothing else.
         */
        post: operations["notifications.post.notifications.unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your orders, the newest first */
        get: operations["orders.get.orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your orders */
        get: operations["orders.get.orders.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/accept-return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree to the return
         * @description The buyer sends it back and gets the whole price when it has arrived. For: seller, operator.
         */
        post: operations["orders.post.orders.id.accept-return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/address/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say where an order is to go
         * @description Until it is paid. An order that was won in an auction goes to your default address otherwise. Sending it costs what the rates say that it was made with: the amount may become another one.
         */
        put: operations["orders.put.orders.id.address"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel the order
         * @description Nothing was paid; the pieces are for sale again. Where the piece was won in an auction, it is put on record that the buyer did not pay, if it is the buyer who cancels. For: buyer, seller, operator.
         */
        post: operations["orders.post.orders.id.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/complete/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * All is well: pay the seller
         * @description The price is released to the seller, less the fee of the marketplace. This cannot be undone. For: buyer.
         */
        post: operations["orders.post.orders.id.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/confirm-delivery/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm delivery
         * @description The parcel has arrived. You then have time to look at it before the seller is paid. For: buyer.
         */
        post: operations["orders.post.orders.id.confirm-delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/confirm-return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It has come back
         * @description The buyer gets the whole price back; the pieces are for sale again. For: seller, operator.
         */
        post: operations["orders.post.orders.id.confirm-return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/delivery-failed/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The carrier could not deliver it
         * @description The parcel comes back to the seller, who sends it again, or else the buyer gets the price back. For: seller, operator.
         */
        post: operations["orders.post.orders.id.delivery-failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/feedback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about an order, and how sellers have rated its buyer */
        get: operations["feedback.get.orders.id.feedback"];
        put?: never;
        /**
         * Say how the other side, or the platform, did
         * @description When the parcel has arrived: for the buyer once about the seller and once about the platform, for the seller once about the buyer. What the two say of one another is seen when both have, or when the time for it is over.
         */
        post: operations["feedback.post.orders.id.feedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/give-up/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do not send it again
         * @description It was not sent again in time: the buyer gets the whole price back, and the pieces are for sale again. For: seller, operator.
         */
        post: operations["orders.post.orders.id.give-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/keep/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep it after all
         * @description Nothing was sent back: the price is released to the seller, less the fee. For: buyer.
         */
        post: operations["orders.post.orders.id.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/mark-shipped/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark as shipped
         * @description The parcel is on its way; the buyer gets its tracking number. For: seller.
         */
        post: operations["orders.post.orders.id.mark-shipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/pay/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order
         * @description Send the browser to the address in the answer. A card page that is still open is handed out again. With a saved card it may be paid on the spot (`paid`); its bank may want to ask the buyer on a page of its own.
         */
        post: operations["orders.post.orders.id.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/refund/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund in full
         * @description The buyer gets the whole price back and keeps what was sent. For: seller, operator.
         */
        post: operations["orders.post.orders.id.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/reject-return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the return
         * @description The seller is in the right: the price is released to them, less the fee. For: operator.
         */
        post: operations["orders.post.orders.id.reject-return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/request-return/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to return it
         * @description The seller is asked to take it back; until they answer, nobody is paid. For: buyer.
         */
        post: operations["orders.post.orders.id.request-return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/send-again/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it again
         * @description The parcel is on its way once more; the buyer gets its new tracking number. For: seller.
         */
        post: operations["orders.post.orders.id.send-again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/send-back/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sent back
         * @description The parcel is on its way back to the seller. For: buyer.
         */
        post: operations["orders.post.orders.id.send-back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/what-if/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens to my money if …
         * @description Everything that can happen to an order from where it stands: by you, by the other side, by the operator, by itself when a deadline passes. For each, who may do it, when it happens by itself, and where the money goes.
         */
        get: operations["orders.get.orders.id.what-if"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages, with their states */
        get: operations["pages.get.pages"];
        put?: never;
        /** Write a page */
        post: operations["pages.post.pages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page as its editor has it */
        get: operations["pages.get.pages.id"];
        /** Save a page: its next revision */
        put: operations["pages.put.pages.id"];
        post?: never;
        /** Throw a page away that nobody sees */
        delete: operations["pages.delete.pages.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/differences/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What lies between two revisions */
        get: operations["pages.get.pages.id.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/move/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a page, with its translations, to another path
         * @description Whoever comes to the old path is sent on.
         */
        post: operations["pages.post.pages.id.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/preview-links/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which anybody sees the newest revision, for a week */
        post: operations["pages.post.pages.id.preview-links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/publish/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a revision to everybody */
        post: operations["pages.post.pages.id.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/revisions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who saved what when */
        get: operations["pages.get.pages.id.revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/revisions/{number}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an earlier revision up again, as the newest */
        post: operations["pages.post.pages.id.revisions.number.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/schedule/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a revision be shown by itself, later
         * @description Times without an offset are by the clock on the wall in the marketplace’s zone.
         */
        post: operations["pages.post.pages.id.schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/unschedule/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let nothing happen by itself */
        post: operations["pages.post.pages.id.unschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/{id}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a page from sight */
        post: operations["pages.post.pages.id.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A revision that is not published, by a signed link */
        get: operations["pages.get.pages.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pages/published/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page at a path, or where it has gone
         * @description In the language wished for where it is written in it, else in the marketplace’s own.
         */
        get: operations["pages.get.pages.published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your saved cards
         * @description Asked of Stripe, which keeps them. To pay with one, name it at `/orders/{id}/pay/`.
         */
        get: operations["payments.get.payment-methods"];
        put?: never;
        /**
         * Save a card
         * @description Answers an address of Stripe's own page: send the browser there. Nothing is charged.
         */
        post: operations["payments.post.payment-methods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payment-methods/{card}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a saved card */
        delete: operations["payments.delete.payment-methods.card"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you were sent, the newest first */
        get: operations["payouts.get.payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payouts/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Stripe once more for a transfer it refused */
        post: operations["payouts.post.payouts.id.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may do what, and why
         * @description Read from the policies that decide each request.
         */
        get: operations["accounts.get.permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/explain/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one member may do to one thing, and why
         * @description By role, by relation, by grant, or by the step its process is at; and why not.
         */
        get: operations["permissions.get.permissions.explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions/nouns/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nouns that can be asked about, and what of them can be granted */
        get: operations["permissions.get.permissions.nouns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The blog */
        get: operations["pages.get.posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a marketplace can be made from */
        get: operations["marketplaces.get.presets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lifecycles, drawn from their declarations, with live counts */
        get: operations["operations.get.processes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lifecycle, with its picture */
        get: operations["operations.get.processes.name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for products
         * @description The orders by price, and both bounds, show only what is for sale.
         */
        get: operations["catalogue.get.products"];
        put?: never;
        /** Put up a product */
        post: operations["catalogue.post.products"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["catalogue.get.products.id"];
        /** Describe a product anew */
        put: operations["catalogue.put.products.id"];
        post?: never;
        /**
         * Withdraw a product
         * @description Its listing is closed with it. Orders that name it keep what they need.
         */
        delete: operations["catalogue.delete.products.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/hold/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a product off sale, with a reason
         * @description Its offer is out of sight until it is released; orders made already go on. The log keeps the reason.
         */
        post: operations["catalogue.post.products.id.hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/pictures/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the pictures into another order */
        put: operations["catalogue.put.products.id.pictures"];
        /**
         * Add a picture
         * @description multipart/form-data: one file (JPEG, PNG, WebP, AVIF or GIF, 10 MB at most), and `alt`.
         */
        post: operations["catalogue.post.products.id.pictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/pictures/{picture_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a picture */
        delete: operations["catalogue.delete.products.id.pictures.picture_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/release/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a product be sold again that was taken off sale */
        post: operations["catalogue.post.products.id.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/similar/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products like this one */
        get: operations["catalogue.get.products.id.similar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/facets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each further filter would leave */
        get: operations["catalogue.get.products.facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/spelling/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words as they were perhaps meant */
        get: operations["catalogue.get.products.spelling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Provinces of a country
         * @description Without `country`: the marketplace's own. Those out of use are left out.
         */
        get: operations["locations.get.provinces"];
        put?: never;
        /** Add a province */
        post: operations["locations.post.provinces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/{code}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a province anew
         * @description Of two who do so at once the later is refused. Orders keep the name they were made with.
         */
        put: operations["locations.put.provinces.code"];
        post?: never;
        /** Remove a province that nothing names */
        delete: operations["locations.delete.provinces.code"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/{code}/offer/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a province back into use */
        post: operations["locations.post.provinces.code.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/provinces/{code}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a province out of use, with its cities
         * @description It is no longer offered where a place is chosen. What names it already keeps it.
         */
        post: operations["locations.post.provinces.code.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redirects/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where old paths lead */
        get: operations["pages.get.redirects"];
        put?: never;
        /** Send whoever comes to a path on to another */
        post: operations["pages.post.redirects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/redirects/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a redirect away */
        delete: operations["pages.delete.redirects.id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every refund of the marketplace */
        get: operations["payments.get.refunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Stripe once more for a refund it refused */
        post: operations["payments.post.refunds.id.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/settle/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a refund was given back by hand
         * @description For a refund that Stripe cannot send: the buyer has had the money by bank transfer or in cash.
         */
        post: operations["payments.post.refunds.id.settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}/to-wallet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a refund that Stripe refused into the payer's wallet */
        post: operations["payments.post.refunds.id.to-wallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every refund of the marketplace; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["payments.get.refunds.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/register/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register
         * @description Makes an account in this marketplace alone, and mails a link that verifies the address.
         */
        post: operations["accounts.post.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/robots/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What robots may look at */
        get: operations["storefront.get.robots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The searches I keep, the newest first */
        get: operations["wishes.get.saved-searches"];
        put?: never;
        /**
         * Keep a search, and be told of new finds
         * @description `query` holds the filters of the list of products, as its address takes them.
         */
        post: operations["wishes.post.saved-searches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-searches/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Keep a search no longer */
        delete: operations["wishes.delete.saved-searches.id"];
        options?: never;
        head?: never;
        /** Rename a search, or be told of it or not */
        patch: operations["wishes.patch.saved-searches.id"];
        trace?: never;
    };
    "/api/v1/second-chances/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Second chances I have, and those I have offered */
        get: operations["auctions.get.second-chances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-chances/{id}/accept/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a second chance: I have an order to pay */
        post: operations["auctions.post.second-chances.id.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-chances/{id}/decline/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a second chance */
        post: operations["auctions.post.second-chances.id.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-chances/{id}/withdraw/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a second chance that I offered */
        post: operations["auctions.post.second-chances.id.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A seller's public page */
        get: operations["catalogue.get.sellers.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers/{id}/feedback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said about a seller */
        get: operations["feedback.get.sellers.id.feedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers/{id}/shipping-rates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a seller asks for sending, by province */
        get: operations["shipping.get.sellers.id.shipping-rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sellers/{id}/story/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say who one is as a seller */
        put: operations["catalogue.put.sellers.id.story"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Settings of this marketplace */
        get: operations["settings.get.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings of this marketplace
         * @description What is left out stays. A deal already made keeps the fee and the windows it was made under.
         */
        patch: operations["settings.patch.settings"];
        trace?: never;
    };
    "/api/v1/settings/preview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would hold if the settings were changed so
         * @description Nothing is kept. Contrast and windows are checked as they are when it is.
         */
        post: operations["settings.post.settings.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/versions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the settings were changed, the newest first */
        get: operations["settings.get.settings.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/versions/{number}/restore/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the settings back to an older version
         * @description As a new version: what was between stays to be read. Deals keep what was frozen into them.
         */
        post: operations["settings.post.settings.versions.number.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipping-rates/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I ask for sending */
        get: operations["shipping.get.shipping-rates"];
        /**
         * Say what I ask for sending
         * @description In the place of all rates from before. What was ordered or put up for auction already keeps the rates it was made with.
         */
        put: operations["shipping.put.shipping-rates"];
        post?: never;
        /** Take my rates back: the house's hold from then on */
        delete: operations["shipping.delete.shipping-rates"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipping-rates/house/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sending costs where a seller has set nothing */
        get: operations["shipping.get.shipping-rates.house"];
        /** Say what sending costs where a seller has set nothing */
        put: operations["shipping.put.shipping-rates.house"];
        post?: never;
        /** Take the house's rates back: where a seller has set nothing, sending is in the price */
        delete: operations["shipping.delete.shipping-rates.house"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sitemap/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of the parts of the sitemap */
        get: operations["storefront.get.sitemap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sitemaps/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One part of the sitemap: at most 50,000 public pages */
        get: operations["storefront.get.sitemaps.name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I stand: what is held against me, and whether I may bid */
        get: operations["discipline.get.standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you had, what moved, and what you have: wallet, what you are owed, what you owe */
        get: operations["books.get.statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statement/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you had, what moved, and what you have: wallet, what you are owed, what you owe; as CSV */
        get: operations["books.get.statement.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stripe/account/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How you stand with Stripe */
        get: operations["payouts.get.stripe.account"];
        put?: never;
        post?: never;
        /**
         * Disconnect your own Stripe account
         * @description Nothing of yours is for sale until you connect another. What you are owed stays owed to you.
         */
        delete: operations["payouts.delete.stripe.account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stripe/account/onboarding/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect to Stripe, or go on with it
         * @description Answers an address of Stripe's own form: send the browser there. It is good for some minutes.
         */
        post: operations["payouts.post.stripe.account.onboarding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stripe/account/payouts/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Stripe has paid from your account to your bank, the newest first */
        get: operations["payouts.get.stripe.account.payouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stripe/authorize/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Connect a Stripe account you have already
         * @description Answers the address of Stripe's page that asks you. From there the browser comes back to `/stripe/oauth/callback/` with a code and the state, which are to be posted here, once and within an hour.
         */
        post: operations["payouts.post.stripe.authorize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stripe/oauth/callback/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish connecting, with what Stripe handed to the browser */
        post: operations["payouts.post.stripe.oauth.callback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What somebody may mean who has typed so far
         * @description At most six products, four categories and three sellers that begin so.
         */
        get: operations["catalogue.get.suggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timers/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deadlines that run, those due first at the top
         * @description One that could not be met is tried again by itself, ever more seldom, at least every hour.
         */
        get: operations["operations.get.timers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timers/retry/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a deadline that failed be tried at once */
        post: operations["operations.post.timers.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of a list: yours and those that are shared */
        get: operations["operations.get.views"];
        put?: never;
        /** Keep a view of a list */
        post: operations["operations.post.views"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Keep a view no longer */
        delete: operations["operations.delete.views.id"];
        options?: never;
        head?: never;
        /** Change a view */
        patch: operations["operations.patch.views.id"];
        trace?: never;
    };
    "/api/v1/violations/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What members are held against */
        get: operations["discipline.get.violations"];
        put?: never;
        /** Record what I have seen of a member’s conduct */
        post: operations["discipline.post.violations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/violations/{id}/appeal/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say why something should not be held against me
         * @description Within the time given. It is answered in time, or else struck out.
         */
        post: operations["discipline.post.violations.id.appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/violations/{id}/excuse/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Strike a violation out: it counts no more */
        post: operations["discipline.post.violations.id.excuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/violations/{id}/uphold/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a violation stand that was appealed */
        post: operations["discipline.post.violations.id.uphold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/violations/table/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What members are held against; as CSV
         * @description Every row that meets the filters, 100000 at most: a longer table says so in its last line.
         */
        get: operations["discipline.get.violations.table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in your wallet */
        get: operations["wallets.get.wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/entries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came into your wallet and went out, the newest first */
        get: operations["wallets.get.wallet.entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/topups/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay money into your wallet
         * @description Send the browser to the address in the answer.
         */
        post: operations["wallets.post.wallet.topups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/topups/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of your top-ups */
        get: operations["wallets.get.wallet.topups.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/topups/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give up a top-up that was not paid */
        post: operations["wallets.post.wallet.topups.id.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/topups/{id}/pay/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the card page of a top-up again */
        post: operations["wallets.post.wallet.topups.id.pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/withdrawals/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take money out of your wallet, to your account at Stripe */
        post: operations["wallets.post.wallet.withdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in a member's wallet */
        get: operations["wallets.get.wallets.id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallets/{id}/adjustments/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put money of the house into a member's wallet, or take it out again
         * @description With a reason, which the member is told and the log keeps.
         */
        post: operations["wallets.post.wallets.id.adjustments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/window/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands in the marketplace's window
         * @description What is wanted most, sellers who tell who they are, and figures that are counted and not claimed.
         */
        get: operations["catalogue.get.window"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountsBrowserEntered: components["schemas"]["AccountsBrowserSession"] | components["schemas"]["AccountsChallenge"];
        AccountsBrowserSession: {
            /** @description There while an operator acts as this member. */
            acting?: {
                may_change: boolean;
                operator: string;
            };
            /** @description Send it as X-CSRF-Token with every change. */
            csrf_token: string | null;
            user: components["schemas"]["AccountsUser"] | null;
        };
        AccountsChallenge: {
            /** @description Send it with a code to end the login. */
            challenge: string;
            /** Format: date-time */
            challenge_expires_at: string;
        };
        AccountsEndSessions: {
            reason: string;
        };
        AccountsEntered: components["schemas"]["AccountsSignedIn"] | components["schemas"]["AccountsChallenge"];
        AccountsMember: {
            /** @description What you may do with this member now. */
            can: {
                assign_roles: boolean;
                end_second_factor: boolean;
                end_sessions: boolean;
                reinstate: boolean;
                suspend: boolean;
            };
            /** Format: date-time */
            created_at: string;
            email: string;
            email_verified: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            roles: string[];
            /** @description Whether the second step is on. */
            second_factor: boolean;
            /** @enum {string} */
            standing: "active" | "suspended" | "erased";
            username: string | null;
        };
        AccountsOverseenSessions: {
            results: {
                /** @description In a word; null where the client does not say. */
                browser: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /**
                 * Format: date-time
                 * @description When it was last used, to the minute.
                 */
                seen_at: string;
                system: string | null;
            }[];
        };
        AccountsPermissionList: {
            permissions: {
                action: string;
                allowed: boolean;
                /** @description Facts that must hold; 'own': names the member. */
                conditions: {
                    [key: string]: string;
                } | null;
                noun: string;
                reason: string | null;
                /** @description A role of this marketplace, or 'visitor'. */
                role: string;
            }[];
            roles: {
                label: string;
                name: string;
                self_assigned: boolean;
            }[];
        };
        AccountsPermissionRow: {
            action: string;
            /** @description The roles that always may. */
            allowed: string[];
            /** @description The roles that may where something holds, or does not. */
            conditional: string[];
            id: string;
            lines: {
                action: string;
                allowed: boolean;
                /** @description Facts that must hold; 'own': names the member. */
                conditions: {
                    [key: string]: string;
                } | null;
                noun: string;
                reason: string | null;
                /** @description A role of this marketplace, or 'visitor'. */
                role: string;
            }[];
            noun: string;
        };
        AccountsRecoveryCodes: {
            /** @description Each good once. They are shown this once. */
            recovery_codes: string[];
        };
        AccountsSession: {
            /** @description The network address from which it signed in. */
            address: string | null;
            /** @description In a word; null where the client does not say. */
            browser: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description Whether it is the session that asks. */
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description When its tokens were last refreshed.
             */
            renewed_at: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute.
             */
            seen_at: string;
            system: string | null;
            /** @description What the client said it is when it signed in. */
            user_agent: string | null;
        };
        AccountsSessionPage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AccountsSession"][];
        };
        AccountsSessionStatus: {
            active: boolean;
            /** @description When it ends if nothing is heard of the member. */
            expires_at: string | null;
            /** @description Since the last sign of life, to the minute. */
            idle_seconds: number | null;
            /** @description When to warn them; null where sessions may be idle. */
            warning_at: string | null;
        };
        AccountsSignedIn: {
            /** @description Bearer token, good for five minutes. */
            access: string;
            /** @description Good once, within thirty days. Using an old one ends the session. */
            refresh: string;
            user: components["schemas"]["AccountsUser"];
        };
        AccountsStandingReason: {
            reason?: string;
        };
        AccountsTokens: {
            access: string;
            refresh: string;
        };
        AccountsTotpEnrolment: {
            otpauth_uri: string;
            /** @description The same as a picture: an SVG document. */
            qr_svg: string;
            /** @description Base32, to be typed where no camera is. */
            secret: string;
        };
        AccountsUser: {
            /** @description What they have chosen themselves; null: the marketplace’s own holds. */
            chosen_locale: string | null;
            /** Format: date-time */
            created_at: string;
            email: string;
            email_verified: boolean;
            /** Format: uuid */
            id: string;
            image: string | null;
            locale: string;
            name: string;
            roles: string[];
            username: string | null;
            zone: string;
        };
        AccountsWaysIn: {
            has_password: boolean;
            totp: {
                enabled: boolean;
                enabled_at: string | null;
                recovery_codes_left: number;
            };
        };
        ActingActing: {
            /**
             * Format: date-time
             * @description In real time: then the session is the operator’s own again.
             */
            expires_at: string;
            may_change: boolean;
            /** Format: uuid */
            member_id: string;
        };
        ActingInput: {
            /**
             * @description Also change what an operator may change for a member.
             * @default false
             */
            may_change: boolean;
            reason: string;
        };
        ActivityEntry: {
            /** @description The member as whom an operator acted when they did it. */
            acting_as: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description object.verb: product.created, settings.changed … */
            action: string;
            /** @description The member's id, or the name of the part of the program that acted. */
            actor_id: string | null;
            /** @enum {string} */
            actor_kind: "visitor" | "member" | "system";
            /** @description The member's present name. */
            actor_name: string | null;
            address: string | null;
            /** Format: date-time */
            at: string;
            /** @description What was changed, before and after. */
            changes: {
                after: unknown | null;
                before: unknown | null;
                field: string;
                /** @description Whether it is erased when the person goes. */
                personal: boolean;
            }[];
            /** @description What else helps. Ids and settings; never personal values. */
            details: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            object_id: string;
            object_kind: string;
            request_id: string | null;
            user_agent: string | null;
        };
        ActivityPage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["ActivityEntry"][];
        };
        AuctionsAuction: {
            /** @description Bids that count. */
            bids: number;
            /** @description For this it can be had at once; null when it cannot. */
            buy_now: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /**
             * Format: date-time
             * @description A bid in the last moments moves it.
             */
            ends_at: string;
            /** @description Whether late bids have moved the end. */
            extended: boolean;
            /**
             * Format: date-time
             * @description Whatever is bid, it is over then.
             */
            hard_end_at: string;
            /** Format: uuid */
            id: string;
            /** @description For its seller alone. */
            if_unpaid: ("offer_on" | "relist" | "nothing") | null;
            /** @description Whether this viewer leads. */
            leading: boolean;
            /** @description The least this viewer may bid now. */
            minimum_bid: string;
            /** @description It takes no bids for the moment. */
            on_hold: boolean;
            opening: string;
            /** @description The winner's order, for its two parties. */
            order_id: string | null;
            /** @description The most this viewer has bid, of what counts. */
            own_maximum: string | null;
            /** @description What whoever leads would pay now; null while nobody has bid. */
            price: string | null;
            /** @description Null: its seller has withdrawn it since. */
            product: components["schemas"]["CatalogueProductSummary"] | null;
            /** @description For its seller alone. */
            reserve: string | null;
            /** @description Null: there is no reserve. */
            reserve_met: boolean | null;
            /** @description The number of the last line of its log: whoever has a higher one knows better. */
            seq: number;
            /**
             * Format: date-time
             * @description The clock that decides.
             */
            server_time: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
            state_label: string;
            /** @description What may well be bid next: the least, and some steps above. */
            suggested: string[];
        };
        AuctionsAuctionInput: {
            /** @description For this it can be had at once, until bidding is real: 30 % above the opening at least. */
            buy_now?: string;
            /**
             * Format: date-time
             * @description Either this or `lasts`.
             */
            ends_at?: string;
            /**
             * @description What becomes of it if its winner does not pay: offered to the next bidder, put up anew on the same terms, or nothing.
             * @default offer_on
             * @enum {string}
             */
            if_unpaid: "offer_on" | "relist" | "nothing";
            /** @description Seconds from its beginning to its end. */
            lasts?: number;
            /** @description The least first bid. */
            opening: string;
            /** Format: uuid */
            product_id: string;
            /** @description Below this it is not sold. Bidders learn only whether it is met. */
            reserve?: string;
            /**
             * Format: date-time
             * @description Now, unless said otherwise.
             */
            starts_at?: string;
        };
        AuctionsAuctionList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AuctionsAuction"][];
        };
        AuctionsBid: {
            amount: string;
            auction: components["schemas"]["AuctionsState"];
            ref: string;
            /** @description Its line in the log of the auction. */
            seq: number;
        };
        AuctionsBidder: {
            /** @description The most they had bid: for that they may have it. */
            amount: string;
            /** @description As in the history. */
            number: number;
            offered: ("offered" | "accepted" | "declined" | "lapsed" | "withdrawn") | null;
        };
        AuctionsBidders: {
            currency: string;
            results: components["schemas"]["AuctionsBidder"][];
        };
        AuctionsBidInput: {
            /** @description The most you would pay. The house bids for you, and no more than it takes. */
            amount: string;
            /** @description Your own name for this bid: one that was not answered can be sent again under it. */
            ref?: string;
        };
        AuctionsCallingOff: {
            reason: string;
        };
        AuctionsCard: {
            bids: number;
            buy_now: string | null;
            currency: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            /** @description What whoever leads would pay now; the opening while nobody has bid. */
            price: string;
            /** Format: uuid */
            product_id: string;
            /** @description Whether it is sent free of charge everywhere in the country, by the rates it was put up with. */
            ships_free: boolean;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
        };
        AuctionsCards: {
            results: components["schemas"]["AuctionsCard"][];
            /** Format: date-time */
            server_time: string;
        };
        AuctionsChance: {
            /** Format: uuid */
            auction_id: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            order_id: string | null;
            /** @description The most its bidder had bid. */
            price: string;
            /** Format: uuid */
            product_id: string;
            /** @enum {string} */
            role: "bidder" | "seller";
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "lapsed" | "withdrawn";
            state_label: string;
            title: string;
            /** @description Null once it was answered. */
            until: string | null;
        };
        AuctionsChanceInput: {
            /** @description The bidder's number in the history of the auction. */
            bidder: number;
            /**
             * @description How many days the offer stands.
             * @enum {number}
             */
            days: 1 | 3 | 5 | 7;
        };
        AuctionsChanceList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AuctionsChance"][];
        };
        AuctionsLine: {
            /** @description Your own maximum; others' are theirs. */
            amount: string | null;
            /** Format: date-time */
            at: string;
            /** @description Null: its seller did it. */
            bidder: {
                /** @description Means nothing outside of this auction. */
                number: number;
                you: boolean;
            } | null;
            /** @description For those who run the marketplace. */
            bidder_id: string | null;
            /** @enum {string} */
            kind: "bid" | "retraction" | "reserve" | "buy_now";
            /** @description What it stood at after this. */
            price: string | null;
            reason: ("typing_error" | "description_changed" | "seller_unreachable" | "bidder_left") | null;
            /** @description The code of why it does not count. Only your own. */
            refusal: string | null;
            seq: number;
            /** @description The lines that count no longer. */
            takes_back: number[] | null;
        };
        AuctionsLineList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AuctionsLine"][];
        };
        AuctionsListed: {
            bids: number;
            currency: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: uuid */
            id: string;
            /** @description Who leads, or has won. */
            leader: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            on_hold: boolean;
            opening: string;
            order_id: string | null;
            price: string | null;
            /** Format: uuid */
            product_id: string;
            /** @description Bids that were refused. */
            refused: number;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
            state_label: string;
            title: string;
        };
        AuctionsLowerReserve: {
            /** @description A decimal, with as many digits as the currency has: "5000.00". */
            reserve: string;
        };
        AuctionsRetraction: {
            /** @enum {string} */
            reason: "typing_error" | "description_changed" | "seller_unreachable";
        };
        AuctionsState: {
            /** @description Bids that count. */
            bids: number;
            /** @description For this it can be had at once; null when it cannot. */
            buy_now: string | null;
            currency: string;
            /**
             * Format: date-time
             * @description A bid in the last moments moves it.
             */
            ends_at: string;
            /** @description Whether late bids have moved the end. */
            extended: boolean;
            /**
             * Format: date-time
             * @description Whatever is bid, it is over then.
             */
            hard_end_at: string;
            /** Format: uuid */
            id: string;
            /** @description Whether this viewer leads. */
            leading: boolean;
            /** @description The least this viewer may bid now. */
            minimum_bid: string;
            /** @description The winner's order, for its two parties. */
            order_id: string | null;
            /** @description The most this viewer has bid, of what counts. */
            own_maximum: string | null;
            /** @description What whoever leads would pay now; null while nobody has bid. */
            price: string | null;
            /** @description Null: there is no reserve. */
            reserve_met: boolean | null;
            /** @description The number of the last line of its log: whoever has a higher one knows better. */
            seq: number;
            /**
             * Format: date-time
             * @description The clock that decides.
             */
            server_time: string;
            /** Format: date-time */
            starts_at: string;
            /** @enum {string} */
            state: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
            state_label: string;
            /** @description What may well be bid next: the least, and some steps above. */
            suggested: string[];
        };
        BooksAccounts: {
            accounts: {
                amount: string;
                currency: string;
                /** Format: uuid */
                id: string;
                /** @description The name of the member whose it is. */
                owner: string | null;
                /** @description null: the house. */
                owner_id: string | null;
                owner_kind: string;
            }[];
            kind: string;
            words: string;
        };
        BooksBalances: {
            balances: {
                accounts: number;
                amount: string;
                currency: string;
                kind: string;
                /** @enum {string} */
                side: "debit" | "credit";
                words: string;
            }[];
        };
        BooksClosedPeriod: {
            balances: {
                accounts: number;
                amount: string;
                currency: string;
                kind: string;
                words: string;
            }[];
            period: components["schemas"]["BooksPeriod"];
        };
        BooksEntry: {
            at: string;
            cause: string;
            currency: string;
            deal_id: string | null;
            /** @description For whom a part of it is: how the whole was divided. */
            division: {
                of: string;
                parts: {
                    amount: string;
                    at_least: string | null;
                    at_most: string | null;
                    fixed: string | null;
                    percent: string | null;
                    recipient: string;
                    rule: string;
                    /** @description The percentage with all its digits, where it was rounded. */
                    unrounded: string | null;
                }[];
            } | null;
            id: string;
            kind: string;
            /** @description How much it moved: the sum of its debits. */
            moved: string;
            moves: {
                account: string;
                amount: string;
                currency: string;
                /** @description Whose account it is, with the name of a member; null: the house. */
                owner: {
                    id: string;
                    kind: string;
                    name: string | null;
                } | null;
                /**
                 * @description theirs: a member's, as the house sees it.
                 * @enum {string}
                 */
                whose: "yours" | "theirs" | "held" | "house";
                words: string;
            }[];
            postings: string[];
            reason: string | null;
            rules: string[];
            /** @description What happened, for somebody who knows no bookkeeping. */
            words: string;
        };
        BooksMonth: {
            month: string;
        };
        BooksOpened: {
            results: components["schemas"]["BooksOpenedEntry"][];
        };
        BooksOpenedEntry: {
            at: string;
            currency: string;
            deal_id: string | null;
            /** @description For whom a part of it is: how the whole was divided. */
            division: {
                of: string;
                parts: {
                    amount: string;
                    at_least: string | null;
                    at_most: string | null;
                    fixed: string | null;
                    percent: string | null;
                    recipient: string;
                    rule: string;
                    /** @description The percentage with all its digits, where it was rounded. */
                    unrounded: string | null;
                }[];
            } | null;
            id: string;
            kind: string;
            moves: {
                account: string;
                amount: string;
                currency: string;
                /**
                 * @description theirs: a member's, as the house sees it.
                 * @enum {string}
                 */
                whose: "yours" | "theirs" | "held" | "house";
                words: string;
            }[];
            reason: string | null;
            /** @description What happened, for somebody who knows no bookkeeping. */
            words: string;
        };
        BooksPeriod: {
            closed_at: string;
            closed_by: string | null;
            ends_at: string;
            /** Format: uuid */
            id: string;
            month: string;
            reopened_at: string | null;
            reopened_reason: string | null;
        };
        BooksPeriods: {
            periods: components["schemas"]["BooksPeriod"][];
        };
        BooksProof: {
            faults: {
                code: string;
                sentence: string;
                /** @enum {string} */
                severity: "wrong" | "warning";
            }[];
            proved: boolean;
            /** @description Whether what is booked at Stripe is what Stripe says it holds. */
            stripe_agrees: boolean;
        };
        BooksReconciliation: {
            differences: {
                at: string;
                at_stripe: string;
                booked: string;
                /** @enum {string} */
                code: "missing_here" | "missing_there" | "amount_differs";
                currency: string;
                object: string;
                sentence: string;
            }[];
            /** @description How many of its bookings Stripe had news of; null: it was not asked now. */
            fetched: number | null;
        };
        BooksReopening: {
            reason: string;
        };
        BooksStatement: {
            accounts: {
                closing: string;
                currency: string;
                kind: string;
                movements: {
                    /** @description What came in is positive. */
                    amount: string;
                    at: string;
                    balance: string;
                    deal_id: string | null;
                    entry_id: string;
                    kind: string;
                    reason: string | null;
                    reference: string | null;
                    words: string;
                }[];
                opening: string;
                words: string;
            }[];
            from: string;
            to: string;
            zone: string;
        };
        CatalogueCategory: {
            children: components["schemas"]["CatalogueCategory"][];
            /** Format: uuid */
            id: string;
            name: string;
            parent_id: string | null;
            position: number;
            product_count: number;
            slug: string;
        };
        CatalogueCategoryInput: {
            name: string;
            parent_id?: string | null;
            /** @default 0 */
            position: number;
            slug?: string;
        };
        CatalogueCategoryTree: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CatalogueCategory"][];
        };
        CatalogueFacets: {
            categories: {
                count: number;
                /** Format: uuid */
                id: string;
                name: string;
                parent_id: string | null;
                slug: string;
            }[];
            cities: {
                count: number;
                id: string;
                local_name: string;
                name: string;
            }[];
            conditions: {
                count: number;
                /** @enum {string} */
                value: "new" | "like_new" | "good" | "fair";
            }[];
            currency: string;
            in_stock: number;
            prices: {
                count: number;
                max: string | null;
                min: string | null;
            }[];
            provinces: {
                count: number;
                id: string;
                local_name: string;
                name: string;
            }[];
            ratings: {
                count: number;
                min: number;
            }[];
            sent_within: {
                count: number;
                days: number;
            }[];
            total: number;
            ways: {
                count: number;
                /** @enum {string} */
                value: "fixed_price" | "auction";
            }[];
        };
        CatalogueHold: {
            reason: string;
        };
        CatalogueListedCategory: {
            /** @description 0 at the root. */
            depth: number;
            /** Format: uuid */
            id: string;
            name: string;
            parent_id: string | null;
            /** @description All names from the root down, with slashes. */
            path: string;
            position: number;
            product_count: number;
            slug: string;
        };
        CatalogueListedProduct: {
            category: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            /** @description Why the house took it off sale. */
            held_because: string | null;
            /** Format: uuid */
            id: string;
            price: string | null;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description held: out of sight for now, by the house, or since its seller could not be paid or may not come in.
             * @enum {string}
             */
            state: "for_sale" | "held" | "unlisted" | "withdrawn";
            stock: number;
            title: string;
        };
        CatalogueListing: {
            closed_at: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            price: string;
            product: components["schemas"]["CatalogueProductSummary"];
            /**
             * @description held: out of sight for now, since its seller could not be paid or may not come in.
             * @enum {string}
             */
            status: "active" | "held" | "closed";
        };
        CatalogueListingInput: {
            currency?: string;
            /** @description Decimal string, e.g. "4500.00" */
            price: string;
            /** Format: uuid */
            product_id: string;
        };
        CatalogueListingList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CatalogueListing"][];
        };
        CatalogueOffer: {
            currency: string;
            /** Format: uuid */
            id: string;
            price: string;
        };
        CataloguePicture: {
            alt: string;
            height: number;
            /** Format: uuid */
            id: string;
            sources: {
                url: string;
                width: number;
            }[];
            width: number;
        };
        CataloguePictureList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CataloguePicture"][];
        };
        CataloguePictureOrder: {
            pictures: {
                alt?: string;
                /** Format: uuid */
                id: string;
            }[];
        };
        CataloguePlace: {
            city: {
                id: string;
                local_name: string;
                name: string;
            };
            country: string;
            province: {
                id: string;
                local_name: string;
                name: string;
            };
        };
        CatalogueProduct: {
            category: components["schemas"]["CatalogueProductCategory"];
            /** @enum {string} */
            condition: "new" | "like_new" | "good" | "fair";
            /** Format: date-time */
            created_at: string;
            description: string;
            /** Format: uuid */
            id: string;
            listing: components["schemas"]["CatalogueOffer"] | null;
            location: components["schemas"]["CataloguePlace"] | null;
            pictures: components["schemas"]["CataloguePicture"][];
            seller: components["schemas"]["CatalogueSeller"];
            /** @description Whether one piece at the price of its listing is sent free of charge everywhere in the country, by rates that are set. An auction says it itself. */
            ships_free: boolean;
            sold_by: ("fixed_price" | "auction") | null;
            stock: number;
            title: string;
            /** Format: date-time */
            updated_at: string;
            watchers: number;
        };
        CatalogueProductCategory: {
            /** Format: uuid */
            id: string;
            name: string;
            path: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            }[];
            slug: string;
        };
        CatalogueProductInput: {
            /** Format: uuid */
            category_id: string;
            city_id?: string | null;
            /** @enum {string} */
            condition: "new" | "like_new" | "good" | "fair";
            /** @default  */
            description: string;
            stock: number;
            stock_seen?: number;
            title: string;
        };
        CatalogueProductList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["CatalogueProductSummary"][];
        };
        CatalogueProductSummary: {
            category: components["schemas"]["CatalogueProductCategory"];
            /** @enum {string} */
            condition: "new" | "like_new" | "good" | "fair";
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            listing: components["schemas"]["CatalogueOffer"] | null;
            location: components["schemas"]["CataloguePlace"] | null;
            picture: components["schemas"]["CataloguePicture"] | null;
            seller: components["schemas"]["CatalogueSeller"];
            /** @description Whether one piece at the price of its listing is sent free of charge everywhere in the country, by rates that are set. An auction says it itself. */
            ships_free: boolean;
            sold_by: ("fixed_price" | "auction") | null;
            stock: number;
            title: string;
        };
        CatalogueRating: {
            average: number | null;
            count: number;
        };
        CatalogueRepricing: {
            currency?: string;
            /** @description Decimal string, e.g. "4500.00" */
            price: string;
        };
        CatalogueSeller: {
            /** Format: uuid */
            id: string;
            name: string;
            rating: components["schemas"]["CatalogueRating"];
            /** Format: date-time */
            since: string;
            username: string | null;
        };
        CatalogueSellerPage: {
            active_products: number;
            answer_seconds: number | null;
            dispatch_seconds: number | null;
            dispatches: number;
            headline: string;
            /** Format: uuid */
            id: string;
            name: string;
            rating: components["schemas"]["CatalogueRating"];
            sales_count: number;
            /** Format: date-time */
            since: string;
            story: string;
            username: string | null;
        };
        CatalogueSomeProducts: {
            results: components["schemas"]["CatalogueProductSummary"][];
        };
        CatalogueSpelling: {
            words: string | null;
        };
        CatalogueStoryInput: {
            /** @default  */
            headline: string;
            /** @default  */
            story: string;
        };
        CatalogueSuggestions: {
            categories: components["schemas"]["CatalogueProductCategory"][];
            products: {
                /** Format: uuid */
                id: string;
                listing: components["schemas"]["CatalogueOffer"] | null;
                picture: components["schemas"]["CataloguePicture"] | null;
                title: string;
            }[];
            sellers: {
                /** Format: uuid */
                id: string;
                name: string;
                username: string | null;
            }[];
        };
        CatalogueWindow: {
            figures: {
                delivered: number;
                products: number;
                rating: components["schemas"]["CatalogueRating"];
                sellers: number;
            };
            most_wanted: components["schemas"]["CatalogueProductSummary"][];
            sellers: {
                headline: string;
                /** Format: uuid */
                id: string;
                name: string;
                pictures: components["schemas"]["CataloguePicture"][];
                rating: components["schemas"]["CatalogueRating"];
                sales_count: number;
                /** Format: date-time */
                since: string;
                username: string | null;
            }[];
            shelves: {
                /** Format: uuid */
                id: string;
                name: string;
                picture: components["schemas"]["CataloguePicture"] | null;
                product_count: number;
                slug: string;
            }[];
        };
        ComplaintsAppeal: {
            reason: string;
        };
        ComplaintsComplaint: {
            /** @enum {string} */
            about: "order" | "member" | "product";
            /**
             * Format: uuid
             * @description Of the order, the member or the product.
             */
            about_id: string;
            /** @description The buyer's bank is asking for the money of the order: nothing goes back meanwhile. */
            at_bank: boolean;
            complainant: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** @description Of the order; null where it is about none. */
            currency: string | null;
            /** @description What happens by itself, and when. */
            deadlines: {
                /** Format: date-time */
                due: string;
                label: string;
                meaning: string;
                money: components["schemas"]["ComplaintsMoneyMove"][];
            }[];
            /** @description For whoever may decide now. */
            decision: {
                /** @description After an appeal: it takes effect at once. */
                final: boolean;
                /** @description Where the money goes, if so much goes back; null: no money can go back by this complaint. */
                remedies: {
                    part: components["schemas"]["ComplaintsMoneyMove"][];
                    whole: components["schemas"]["ComplaintsMoneyMove"][];
                } | null;
            } | null;
            decisions: {
                /** Format: date-time */
                at: string;
                /** @description 1, or 2 after an appeal. */
                instance: number;
                /** @enum {string} */
                outcome: "upheld" | "partly_upheld" | "rejected";
                reason: string;
                /** @description What goes back to the buyer; null where it is about no order. */
                refund: string | null;
                strike: boolean;
            }[];
            final: boolean;
            /** @description What has gone back to the buyer for it. */
            given_back: string | null;
            history: {
                acted_as: string;
                /** Format: date-time */
                at: string;
                label: string;
                to: string;
                to_label: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "not_as_described" | "not_received" | "conduct" | "counterfeit" | "other";
            lines: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                author_role: "complainant" | "respondent" | "operator";
                file: {
                    /**
                     * Format: uuid
                     * @description Opened by the link at `/documents/{id}/`.
                     */
                    document_id: string;
                    name: string;
                } | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "opening" | "reply" | "appeal";
                text: string | null;
            }[];
            /** @description Whether the viewer may still say something. */
            may_add: boolean;
            /** @description What this viewer may do now, besides adding something and deciding. */
            next: components["schemas"]["ComplaintsNextStep"][];
            /** Format: date-time */
            now: string;
            offered: string | null;
            order_reference: string | null;
            /** @description As it was decided last. */
            outcome: ("upheld" | "partly_upheld" | "rejected") | null;
            reference: string;
            respondent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * @description What the viewer is in it.
             * @enum {string}
             */
            role: "complainant" | "respondent" | "operator";
            state: string;
            state_label: string;
            /** @description What the order or the product was called then; null for a member. */
            title: string | null;
            /** @description Whose move it is; null: nobody in particular, or it is over. */
            turn: string | null;
            wants_back: string | null;
        };
        ComplaintsEvidence: {
            /** Format: uuid */
            document_id: string;
            text?: string;
        };
        ComplaintsInput: {
            /** @enum {string} */
            about: "order" | "member" | "product";
            /**
             * Format: uuid
             * @description Of an order you are in, a member you have dealt with, or a product.
             */
            about_id: string;
            /**
             * @description Files of yours, sent in as `evidence`. See `/documents/`.
             * @default []
             */
            document_ids: string[];
            /** @enum {string} */
            kind: "not_as_described" | "not_received" | "conduct" | "counterfeit" | "other";
            text: string;
            /** @description For the buyer of an order: how much you want back, as a decimal of its currency. */
            wants_back?: string;
        };
        ComplaintsMoneyMove: {
            amount: string;
            /**
             * @description How much it is, is said with the step; this is the most.
             * @constant
             */
            at_most?: true;
            currency: string;
            meaning: string;
            party: string;
        };
        ComplaintsNextStep: {
            description: string;
            href: string;
            input: {
                max_length: number | null;
                min_length: number | null;
                name: string;
                required: boolean;
                /** @description What the step is about, as it stands now: sent as it was seen, not asked for. */
                value?: string;
            }[];
            irreversible: boolean;
            label: string;
            /** @constant */
            method: "POST";
            /** @description What taking the step does to the money. */
            money: components["schemas"]["ComplaintsMoneyMove"][];
            name: string;
        };
        ComplaintsOffer: {
            amount: string;
        };
        ComplaintsReply: {
            /**
             * Format: uuid
             * @description A file of yours, sent in as `evidence`. See `/documents/`.
             */
            document_id?: string;
            text?: string;
        };
        ComplaintsSummary: {
            /** @enum {string} */
            about: "order" | "member" | "product";
            /**
             * Format: uuid
             * @description Of the order, the member or the product.
             */
            about_id: string;
            complainant: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** @description Of the order; null where it is about none. */
            currency: string | null;
            final: boolean;
            /** @description What has gone back to the buyer for it. */
            given_back: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "not_as_described" | "not_received" | "conduct" | "counterfeit" | "other";
            offered: string | null;
            order_reference: string | null;
            /** @description As it was decided last. */
            outcome: ("upheld" | "partly_upheld" | "rejected") | null;
            reference: string;
            respondent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /**
             * @description What the viewer is in it.
             * @enum {string}
             */
            role: "complainant" | "respondent" | "operator";
            state: string;
            state_label: string;
            /** @description What the order or the product was called then; null for a member. */
            title: string | null;
            /** @description Whose move it is; null: nobody in particular, or it is over. */
            turn: string | null;
            wants_back: string | null;
        };
        ComplaintsTakenOffer: {
            /** @description What was offered, as you have seen it. */
            amount: string;
        };
        ComplaintsVerdict: {
            /** @description Of a part: how much. */
            amount?: string;
            /** @enum {string} */
            outcome: "upheld" | "partly_upheld" | "rejected";
            reason: string;
            /**
             * @description What of the order's price goes back to its buyer.
             * @default none
             * @enum {string}
             */
            refund: "none" | "part" | "whole";
            /**
             * @description Whether it counts against the one it is of.
             * @default false
             */
            strike: boolean;
        };
        DesksBuying: {
            /** @description What waits for you, what is due first first; 20 at most. */
            needs: components["schemas"]["DesksStanding"][];
            needs_count: number;
            /** @description Business time of this answer. */
            now: string;
            /** @description The five that were kept last. */
            searches: {
                /** @description Offered within the last seven days. */
                found: number;
                /** Format: uuid */
                id: string;
                /** @description true: and further ones. */
                more: boolean;
                name: string;
                query: {
                    [key: string]: string;
                };
            }[];
            /** @description What waits for others, the newest first; 10 at most. */
            under_way: components["schemas"]["DesksStanding"][];
            under_way_count: number;
            watched: components["schemas"]["CatalogueProductSummary"][];
        };
        DesksChecklist: {
            /** @description Everything that is not optional is done. */
            done: boolean;
            items: {
                done: boolean;
                name: string;
                optional: boolean;
            }[];
            name: string;
            put_away: boolean;
        };
        DesksChecklists: {
            results: components["schemas"]["DesksChecklist"][];
        };
        DesksSelling: {
            /** @description The thirty days before those. */
            before: {
                amount: string;
                paid_out: string;
                sales: number;
            };
            currency: string;
            /** @description The last thirty, by the clocks of the marketplace. */
            days: {
                amount: string;
                day: string;
                paid_out: string;
                sales: number;
            }[];
            /** @description What waits for you, what is due first first; 20 at most. */
            needs: components["schemas"]["DesksStanding"][];
            needs_count: number;
            /** @description Business time of this answer. */
            now: string;
            payouts: {
                failed: number;
                /** @description Until your account can take money. */
                waiting: number;
            };
            /** @description On offer, with two pieces or fewer. */
            running_out: components["schemas"]["CatalogueProductSummary"][];
            /** @description What waits for others, the newest first; 10 at most. */
            under_way: components["schemas"]["DesksStanding"][];
            under_way_count: number;
        };
        DesksStanding: {
            due: string | null;
            due_label: string | null;
            order: components["schemas"]["OrdersOrderSummary"];
        };
        DisciplineAppeal: {
            reason: string;
        };
        DisciplineBidders: {
            /** @description Counted over so many days. */
            days: 30 | 180 | 360;
            /** @description From how many violations on; null: all are welcome. */
            refused_from: number | null;
        };
        DisciplineBiddersInput: {
            /** @description Counted over so many days. */
            days: 30 | 180 | 360;
            /** @description From how many violations on; null: all are welcome. */
            refused_from: number | null;
        };
        DisciplineConduct: {
            about: string;
            /** Format: uuid */
            member_id: string;
        };
        DisciplineDecision: {
            reason: string;
        };
        DisciplineListed: {
            /** @description What it was about, or what was done. */
            about: string;
            /** @description What the house has answered. */
            answer: string | null;
            appeal: string | null;
            counts: boolean;
            counts_until: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unpaid" | "complaint" | "conduct";
            member: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The order that was not paid. */
            order_id: string | null;
            recorded_at: string;
            /** @description Null: recorded at a deadline. */
            recorded_by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            state: string;
            state_label: string;
            /** @description What you may decide now. */
            steps: ("uphold" | "excuse")[];
        };
        DisciplineStanding: {
            /** @description Until when one may not bid; null while one may. */
            blocked_until: string | null;
            /** @description From how many on one may not bid. */
            blocks_at: number;
            /** @description How many violations count now. */
            counted: number;
            /** @description The newest first; 100 at most. */
            violations: components["schemas"]["DisciplineViolation"][];
        };
        DisciplineViolation: {
            /** @description What it was about, or what was done. */
            about: string;
            /** @description What the house has answered. */
            answer: string | null;
            /** @description By then the appeal is answered, or won. */
            answer_until: string | null;
            appeal: string | null;
            /** @description Until when it can be appealed; null when it cannot be. */
            appeal_until: string | null;
            counts: boolean;
            counts_until: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "unpaid" | "complaint" | "conduct";
            /** @description The order that was not paid. */
            order_id: string | null;
            recorded_at: string;
            state: string;
            state_label: string;
        };
        DisputesDispute: {
            amount: string;
            created_at: string;
            currency: string;
            /** @description When the evidence is sent by itself. */
            deadline: string | null;
            /** @description By when the bank must have the evidence. */
            due: string | null;
            evidence: {
                author_role: string;
                created_at: string;
                file: {
                    /**
                     * Format: uuid
                     * @description Opened by the link at `/documents/{id}/`.
                     */
                    document_id: string;
                    /** @description Why Stripe would not take it. */
                    error: string | null;
                    name: string;
                    /** @description Stripe has it. */
                    sent: boolean;
                } | null;
                /** Format: uuid */
                id: string;
                text: string | null;
            }[];
            final: boolean;
            history: {
                acted_as: string;
                at: string;
                label: string;
                to: string;
                to_label: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @description The bank only asks as yet, and has taken nothing. */
            inquiry: boolean;
            may_add_evidence: boolean;
            /** @description What this viewer may do now, besides giving evidence. */
            next: components["schemas"]["DisputesNextStep"][];
            /** Format: uuid */
            order_id: string;
            /** @description In Stripe's words: fraudulent, product_not_received … */
            reason: string;
            /** @description Of the order it is about. */
            reference: string;
            state: string;
            state_label: string;
        };
        DisputesEvidenceInput: {
            /**
             * Format: uuid
             * @description A file of yours, sent in as `evidence`: a PDF, PNG or JPEG. See `/documents/`.
             */
            document_id?: string;
            text?: string;
        };
        DisputesMoneyMove: {
            amount: string;
            currency: string;
            meaning: string;
            party: string;
        };
        DisputesNextStep: {
            description: string;
            href: string;
            irreversible: boolean;
            label: string;
            /** @constant */
            method: "POST";
            /** @description What taking the step does to the money. */
            money: components["schemas"]["DisputesMoneyMove"][];
            name: string;
        };
        DisputesSummary: {
            amount: string;
            created_at: string;
            currency: string;
            /** @description By when the bank must have the evidence. */
            due: string | null;
            final: boolean;
            /** Format: uuid */
            id: string;
            /** @description The bank only asks as yet, and has taken nothing. */
            inquiry: boolean;
            /** Format: uuid */
            order_id: string;
            /** @description In Stripe's words: fraudulent, product_not_received … */
            reason: string;
            /** @description Of the order it is about. */
            reference: string;
            state: string;
            state_label: string;
        };
        FeedbackAnswer: {
            text: string;
        };
        FeedbackFeedback: {
            about: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            comment: string;
            created_at: string;
            /** Format: uuid */
            id: string;
            rating: number;
            /** @description What the one who was rated says to it. */
            reply: {
                /** Format: date-time */
                at: string;
                text: string;
            } | null;
            /** @description Others see it: both have spoken, or the time for it is over. */
            seen: boolean;
            /** @description When it is seen at the latest; null: it is. */
            seen_by: string | null;
            /** @description What was bought. */
            title: string;
        };
        FeedbackHiding: {
            reason: string;
        };
        FeedbackInput: {
            /** @enum {string} */
            about: "seller" | "buyer" | "platform";
            /** @default  */
            comment: string;
            rating: number;
        };
        FeedbackListed: {
            about: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Of whom it is, if of the buyer. */
            buyer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            comment: string;
            created_at: string;
            /** @description Out of sight, and why. */
            hidden: {
                /** Format: date-time */
                at: string;
                because: string;
            } | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            rating: number;
            /** @description What the one who was rated says to it. */
            reply: {
                /** Format: date-time */
                at: string;
                text: string;
            } | null;
            /** @description Others see it: both have spoken, or the time for it is over. */
            seen: boolean;
            /** @description When it is seen at the latest; null: it is. */
            seen_by: string | null;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description What was bought. */
            title: string;
        };
        FeedbackOfMember: {
            given: {
                about: string;
                author: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                comment: string;
                created_at: string;
                /** Format: uuid */
                deal_id: string;
                /** Format: uuid */
                id: string;
                rating: number;
                /** @description What the one who was rated says to it. */
                reply: {
                    /** Format: date-time */
                    at: string;
                    text: string;
                } | null;
                /** @description Others see it: both have spoken, or the time for it is over. */
                seen: boolean;
                /** @description When it is seen at the latest; null: it is. */
                seen_by: string | null;
                /** @description What was bought. */
                title: string;
            }[];
            got: {
                about: string;
                author: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                comment: string;
                created_at: string;
                /** Format: uuid */
                deal_id: string;
                /** Format: uuid */
                id: string;
                rating: number;
                /** @description What the one who was rated says to it. */
                reply: {
                    /** Format: date-time */
                    at: string;
                    text: string;
                } | null;
                /** @description Others see it: both have spoken, or the time for it is over. */
                seen: boolean;
                /** @description When it is seen at the latest; null: it is. */
                seen_by: string | null;
                /** @description What was bought. */
                title: string;
            }[];
        };
        FeedbackOfOrder: {
            /** @description How sellers have rated its buyer in all their orders, as far as it is seen; null: it has none. */
            buyer: {
                average: number | null;
                count: number;
            } | null;
            given: components["schemas"]["FeedbackFeedback"][];
            may_give: ("seller" | "buyer" | "platform")[];
        };
        FeedbackOfSeller: {
            average: number | null;
            breakdown: {
                count: number;
                rating: number;
            }[];
            count: number;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["FeedbackFeedback"][];
        };
        FeesFees: {
            /** @description The schedule that was set last, for whatever time. */
            newest: string | null;
            schedules: components["schemas"]["FeesSchedule"][];
            standard_percent: string;
        };
        FeesPreview: {
            currency: string;
            /** @description What the seller gets. */
            earned: string;
            fee: string;
            price: string;
            rule: string;
            sentence: string;
        };
        FeesRule: {
            cap: string | null;
            category_id: string | null;
            currency: string | null;
            fixed: string | null;
            floor: string | null;
            name: string;
            percent: string;
            /** @description Whether any sale can come to it: false where a rule above fits all that it fits. */
            reached: boolean;
        };
        FeesRuleInForce: {
            cap: string | null;
            category: string | null;
            category_id: string | null;
            currency: string | null;
            fixed: string | null;
            floor: string | null;
            /** @description The schedule's id and the rule's place in it. */
            id: string;
            name: string;
            percent: string;
            place: number;
            /** @description Whether any sale can come to it: false where a rule above fits all that it fits. */
            reached: boolean;
        };
        FeesRuleInput: {
            /** @description Of the currency of the rule. */
            cap?: string;
            /** @description Also fits all categories below it. Absent: every category. */
            category_id?: string | null;
            /** @description Absent: every currency; then no amounts. */
            currency?: ("AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD") | null;
            /** @description Comes on top of the percentage. */
            fixed?: string;
            /** @description Of the currency of the rule. */
            floor?: string;
            name: string;
            percent: string;
        };
        FeesSchedule: {
            /** Format: uuid */
            id: string;
            made_at: string;
            made_by: string | null;
            rules: components["schemas"]["FeesRule"][];
            /** @enum {string} */
            standing: "to come" | "in force" | "past";
            valid_from: string;
        };
        FeesScheduleInput: {
            /** @description `newest` of what was looked at, null for none: refused where another was set meanwhile. Absent: any. */
            follows?: string | null;
            /** @description The first that fits a sale holds; what none fits pays the standard fee. */
            rules: components["schemas"]["FeesRuleInput"][];
            /**
             * Format: date-time
             * @description From now on, unless said otherwise.
             */
            valid_from?: string;
        };
        FilesAwaitedDocument: {
            bytes: number;
            created_at: string;
            id: string;
            media_type: string;
            name: string;
            purpose: string;
            /** @description The same for all versions of one document. */
            series_id: string;
            /** @description Of the bytes, hexadecimal; null until they have come. */
            sha256: string | null;
            /** @enum {string} */
            state: "awaited" | "received" | "attached";
            upload: {
                expires_at: string;
                /** @description To be sent along just so. */
                headers: {
                    [key: string]: string;
                };
                /** @constant */
                method: "PUT";
                url: string;
            };
            version: number;
        };
        FilesDocument: {
            bytes: number;
            created_at: string;
            id: string;
            media_type: string;
            name: string;
            purpose: string;
            /** @description The same for all versions of one document. */
            series_id: string;
            /** @description Of the bytes, hexadecimal; null until they have come. */
            sha256: string | null;
            /** @enum {string} */
            state: "awaited" | "received" | "attached";
            version: number;
        };
        FilesDocumentVersions: {
            results: components["schemas"]["FilesLinkedDocument"][];
        };
        FilesLinkedDocument: {
            bytes: number;
            created_at: string;
            id: string;
            /** @description Opens it until it expires; null until its bytes have come. */
            link: {
                expires_at: string;
                url: string;
            } | null;
            media_type: string;
            name: string;
            purpose: string;
            /** @description The same for all versions of one document. */
            series_id: string;
            /** @description Of the bytes, hexadecimal; null until they have come. */
            sha256: string | null;
            /** @enum {string} */
            state: "awaited" | "received" | "attached";
            version: number;
        };
        LocationsAddress: {
            city: string;
            city_id: string | null;
            country: string;
            country_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description False where its city can no longer be chosen. Such an address is good all the same. */
            is_city_offered: boolean;
            is_default: boolean;
            label: string;
            line1: string;
            line2: string;
            phone: string;
            postal_code: string;
            province: string | null;
            /** @description ISO 3166-2; null where the city was typed. */
            province_id: string | null;
            recipient: string;
            /** Format: date-time */
            updated_at: string;
        };
        LocationsAddressInput: {
            city?: string | null;
            city_id?: string | null;
            country?: string | null;
            /** @default false */
            is_default: boolean;
            /** @default  */
            label: string;
            line1: string;
            /** @default  */
            line2: string;
            phone: string;
            /** @default  */
            postal_code: string;
            province?: string | null;
            recipient: string;
        };
        LocationsAddressList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LocationsAddress"][];
        };
        LocationsCity: {
            country: string;
            id: string;
            local_name: string;
            name: string;
            province: {
                id: string;
                local_name: string;
                name: string;
            };
        };
        LocationsCityChange: {
            /** @description In the country's own script; without one, the name itself. */
            local_name?: string | null;
            name: string;
            /** @description A province's id. */
            province_id: string;
            /** @description Of the place as it was seen: when it has another by now, nothing is changed. */
            version: number;
        };
        LocationsCityInput: {
            /** @description In the country's own script; without one, the name itself. */
            local_name?: string | null;
            name: string;
            /** @description A province's id. */
            province_id: string;
        };
        LocationsCityList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LocationsCity"][];
        };
        LocationsCountry: {
            cities: number;
            code: string;
            name: string;
            provinces: number;
        };
        LocationsCountryList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LocationsCountry"][];
        };
        LocationsListedCity: {
            /** @description Addresses of members in it. */
            address_count: number;
            id: string;
            /** @description Its own state: whether it can be chosen where its province can. */
            is_offered: boolean;
            is_province_offered: boolean;
            local_name: string;
            name: string;
            /** @description Products that lie in it, those no longer for sale too. */
            product_count: number;
            province: {
                id: string;
                local_name: string;
                name: string;
            };
            version: number;
        };
        LocationsListedProvince: {
            city_count: number;
            id: string;
            /** @description Whether it can be chosen. */
            is_offered: boolean;
            local_name: string;
            name: string;
            version: number;
        };
        LocationsProvince: {
            country: string;
            id: string;
            local_name: string;
            name: string;
        };
        LocationsProvinceChange: {
            /** @description In the country's own script; without one, the name itself. */
            local_name?: string | null;
            name: string;
            /** @description Of the place as it was seen: when it has another by now, nothing is changed. */
            version: number;
        };
        LocationsProvinceInput: {
            /** @description Without it, the marketplace's own. */
            country?: string;
            /** @description In the country's own script; without one, the name itself. */
            local_name?: string | null;
            name: string;
        };
        LocationsProvinceList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LocationsProvince"][];
        };
        MarketplacesDeployment: {
            /** @description Each `ok`, or what it is not. */
            checks: {
                database: string;
                jobs: string;
                migrations: string;
            };
            /** @description The deployment's own. */
            jobs: {
                /** @description Given up after all their tries. */
                failed: number;
                /** @description Due, and not ended yet. */
                waiting: number;
            };
            marketplaces: {
                /** @description When the books were last proved right. */
                books_proved_at: string | null;
                deadlines: {
                    /** @description Tried, and not met. */
                    failing: number;
                    overdue: number;
                };
                deals: number;
                /** Format: uuid */
                id: string;
                jobs: {
                    /** @description Given up after all their tries. */
                    failed: number;
                    /** @description Due, and not ended yet. */
                    waiting: number;
                };
                letters: {
                    /** @description Refused, or nobody knows. */
                    refused: number;
                    waiting: number;
                };
                members: number;
                /** @description What can be bought now. */
                offers: number;
            }[];
            /** @description Worker processes. */
            workers: number;
        };
        MarketplacesNewOperator: {
            email: string;
            name?: string;
        };
        MarketplacesNewTenant: {
            country?: string;
            /**
             * @description The preset's unless said otherwise.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            /** @description Host names it answers to, the primary first. */
            hosts: string[];
            name: string;
            /** @description Invited by letter to run it. */
            operator?: components["schemas"]["MarketplacesNewOperator"];
            preset: string;
            slug: string;
            zone?: string;
        };
        MarketplacesPresets: {
            results: {
                country: string;
                /** @enum {string} */
                currency: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
                name: string;
                slug: string;
                summary: string;
                zone: string;
            }[];
        };
        MarketplacesSuspension: {
            reason: string;
        };
        MarketplacesTenant: {
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            currency: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            fee_percent: string;
            /** @description The primary first. */
            hosts: string[];
            /** Format: uuid */
            id: string;
            modules: string[];
            name: string;
            preset: string;
            slug: string;
            /** @description Closed for a while by the superadmin; null: it is open. */
            suspension: {
                reason: string;
                /** Format: date-time */
                since: string;
            } | null;
            zone: string;
        };
        MarketplacesTenantPage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["MarketplacesTenant"][];
        };
        MessagesBegun: {
            /** Format: uuid */
            id: string;
            message: components["schemas"]["MessagesMessage"];
        };
        MessagesBlock: {
            /** Format: uuid */
            member_id: string;
        };
        MessagesBlocks: {
            results: {
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                id: string;
                name: string | null;
            }[];
        };
        MessagesConversation: {
            /** @enum {string} */
            about: "product" | "deal" | "members" | "group";
            /** Format: uuid */
            begun_by: string;
            /** Format: date-time */
            created_at: string;
            /** @description Why you cannot write: the code a message would be refused with. */
            hindrance: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            last_seq: number;
            may_write: boolean;
            members: {
                /** @description By you. */
                blocked: boolean;
                /** @description Whether they have a line open; up to a minute late where one broke. */
                here: boolean;
                /** Format: uuid */
                id: string;
                name: string | null;
                read_at: string | null;
                read_seq: number;
            }[];
            muted: boolean;
            order_id: string | null;
            product_id: string | null;
            read_seq: number;
            /** @description The product, what the deal is about, what the group is called. */
            title: string;
            unread: number;
        };
        MessagesDecision: {
            /**
             * @description removed: the message goes out of sight. warned: who wrote it is told so.
             * @enum {string}
             */
            decision: "dismissed" | "removed" | "warned";
            /**
             * @description Why: for the log, and for those who look at it later.
             * @default
             */
            note: string;
        };
        MessagesJoin: {
            /** Format: uuid */
            member_id: string;
        };
        MessagesListed: {
            /** @enum {string} */
            about: "product" | "deal" | "members" | "group";
            /** Format: uuid */
            id: string;
            last: {
                author: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                body: string;
                files: number;
                mine: boolean;
                removed: boolean;
            } | null;
            /** Format: date-time */
            last_at: string;
            last_seq: number;
            muted: boolean;
            order_id: string | null;
            others: {
                /** Format: uuid */
                id: string;
                name: string | null;
            }[];
            product_id: string | null;
            title: string;
            unread: number;
        };
        MessagesMessage: {
            /** Format: date-time */
            at: string;
            author: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            author_id: string;
            body: string;
            /** Format: uuid */
            conversation_id: string;
            files: {
                bytes: number;
                /** Format: uuid */
                id: string;
                media_type: string;
                name: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @description Of your own messages. */
            ref: string | null;
            /** @description Taken out of sight by those who run the marketplace. */
            removed: boolean;
            /** @description 1 for the first of its conversation; the next is always one higher. */
            seq: number;
        };
        MessagesMute: {
            muted: boolean;
        };
        MessagesNewConversation: {
            /** @enum {string} */
            about: "product" | "deal" | "members" | "group";
            /** @description Plain text. */
            body?: string;
            /**
             * @description Files of yours that have come (purpose `message`).
             * @default []
             */
            file_ids: string[];
            /**
             * Format: uuid
             * @description With `about: members`.
             */
            member_id?: string;
            /** @description With `about: group`. */
            member_ids?: string[];
            /**
             * Format: uuid
             * @description With `about: deal`: the other party is written to.
             */
            order_id?: string;
            /**
             * Format: uuid
             * @description With `about: product`: its seller is asked.
             */
            product_id?: string;
            /** @description Your own name for this message: sent twice under one, it is one message. */
            ref?: string;
            /** @description With `about: group`: what it is called. */
            title?: string;
        };
        MessagesNewMessage: {
            /** @description Plain text. */
            body?: string;
            /**
             * @description Files of yours that have come (purpose `message`).
             * @default []
             */
            file_ids: string[];
            /** @description Your own name for this message: sent twice under one, it is one message. */
            ref?: string;
        };
        MessagesNewReport: {
            /**
             * @description outside: to deal or pay outside of the marketplace.
             * @enum {string}
             */
            reason: "spam" | "insult" | "fraud" | "outside" | "other";
            /** @description The message; without it the conversation as a whole is reported. */
            seq?: number;
            /** @default  */
            words: string;
        };
        MessagesRead: {
            seq: number;
        };
        MessagesReport: {
            /** @description Whose words are reported. */
            about: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            decision: ("dismissed" | "removed" | "warned") | null;
            /** Format: uuid */
            id: string;
            message_id: string | null;
            note: string;
            /** @enum {string} */
            reason: "spam" | "insult" | "fraud" | "outside" | "other";
            reporter: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Of the message; of a conversation, of its last one at the time. */
            seq: number;
            words: string;
        };
        MessagesWholeReport: {
            /** @description Whose words are reported. */
            about: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            decision: ("dismissed" | "removed" | "warned") | null;
            /** Format: uuid */
            id: string;
            may_remove: boolean;
            may_warn: boolean;
            message_id: string | null;
            note: string;
            /** @enum {string} */
            reason: "spam" | "insult" | "fraud" | "outside" | "other";
            reporter: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Of the message; of a conversation, of its last one at the time. */
            seq: number;
            surroundings: components["schemas"]["MessagesMessage"][];
            words: string;
        };
        NotificationsNotice: {
            body: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description What happened, machine-readable: order-paid, order-shipped … */
            kind: string;
            /** @description Path of the page it speaks of, without the host. */
            link: string | null;
            read_at: string | null;
            title: string;
        };
        NotificationsNoticePage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["NotificationsNotice"][];
        };
        NotificationsPreferences: {
            kinds: {
                /** @description When an e-mail comes; null where none goes with the kind. */
                email: ("at_once" | "daily" | "weekly" | "never") | null;
                /** @description Shown in the list and counted. */
                in_app: boolean;
                kind: string;
                label: string;
            }[];
        };
        NotificationsPreferencesInput: {
            /** @description Those named are changed, the others stay. */
            kinds: {
                email?: ("at_once" | "daily" | "weekly" | "never") | null;
                in_app: boolean;
                kind: string;
            }[];
        };
        NotificationsReadAll: {
            /** @description How many were unread until now. */
            read: number;
        };
        NotificationsSent: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            mail_fault: string | null;
            /**
             * @description How far its e-mail came; daily, weekly: it waits for the digest, digested: it went with one.
             * @enum {string}
             */
            mail_state: "none" | "due" | "sent" | "doubt" | "refused" | "daily" | "weekly" | "digested";
            /** Format: uuid */
            member_id: string;
            read_at: string | null;
            title: string;
        };
        NotificationsSentPage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["NotificationsSent"][];
        };
        NotificationsUndelivered: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            mail_attempts: number;
            /** @description The mail server's last words. */
            mail_fault: string | null;
            /**
             * @description due: not tried yet; doubt: the dialogue with the mail server broke off; refused: it said no.
             * @enum {string}
             */
            mail_state: "none" | "due" | "sent" | "doubt" | "refused";
            /** Format: uuid */
            member_id: string;
            title: string;
        };
        NotificationsUndeliveredPage: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["NotificationsUndelivered"][];
        };
        NotificationsUnreadCount: {
            unread: number;
        };
        NotificationsUnsubscribe: {
            token: string;
        };
        NotificationsUnsubscribeWish: {
            /** @description A kind of notice, 'digest', or 'all'. */
            kind: string;
            label: string;
            marketplace: string;
        };
        OperationsClock: {
            ahead_seconds: number;
            next_deadline: string | null;
            now: string;
            real: string;
        };
        OperationsClockTurn: {
            forward_seconds: number;
        };
        OperationsDeal: {
            amount: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description When something happens by itself next. */
            due: string | null;
            /**
             * Format: date-time
             * @description Since when it stands in its state.
             */
            entered_at: string;
            final: boolean;
            /** Format: uuid */
            id: string;
            /** @description Who is in it, by role. */
            parties: {
                [key: string]: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            };
            process: string;
            quantity: number;
            reference: string;
            state: string;
            state_label: string;
            title: string;
        };
        OperationsDealings: {
            results: {
                /** @description The prices of those that went well, added up. */
                amount: string;
                /** @description Those that went well to their end. */
                completed: number;
                currency: string;
                deals: number;
                /** @description Those that are not over. */
                open: number;
                /** @enum {string} */
                role: "buyer" | "seller";
            }[];
        };
        OperationsDesk: {
            currency: string;
            /** @description The last thirty, by the clocks of the marketplace. */
            days: {
                /** @description Their prices, in the currency of the marketplace. */
                amount: string;
                /** Format: date */
                day: string;
                /** @description Made on this day. */
                deals: number;
                /** @description Earned by the house on this day, less what it gave back. */
                fees: string;
                /** @description Who joined. */
                members: number;
            }[];
            /** @description Only kinds of which there are any. */
            needs: {
                /** @description 99 at most are counted. */
                count: number;
                /** @description By when the first of them wants an answer. */
                due: string | null;
                /** @enum {string} */
                kind: "disputes" | "complaints" | "appeals" | "refunds" | "payouts" | "mail" | "deadlines" | "messages" | "reports";
            }[];
            /**
             * Format: date-time
             * @description Business time of this answer.
             */
            now: string;
            open_deals: number;
        };
        OperationsFound: {
            results: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "member" | "deal" | "product" | "entry";
                /** @description What tells it from others of that name: an e-mail, a state, a moment. */
                more: string;
                title: string;
            }[];
        };
        OperationsInbox: {
            results: {
                from: string;
                id: string;
                received_at: string;
                subject: string;
                to: string[];
            }[];
        };
        OperationsJob: {
            arguments: {
                [key: string]: unknown;
            };
            attempts: number;
            attempts_allowed: number;
            created_at: string;
            duration_ms: number | null;
            ended_at: string | null;
            /** @description Why the last attempt failed. */
            error: string | null;
            id: string;
            /** @description How far the running attempt says it has come. */
            progress: {
                done: number;
                of: number;
            } | null;
            queue: string;
            result: {
                [key: string]: unknown;
            } | null;
            /** @description Not taken up before. */
            start_after: string;
            started_at: string | null;
            /** @enum {string} */
            state: "PENDING" | "PROGRESS" | "RETRY" | "SUCCESS" | "FAILURE" | "CANCELLED";
        };
        OperationsLogins: {
            results: {
                email: string;
                name: string;
                password: string;
                roles: string[];
            }[];
        };
        OperationsMessage: {
            from: string;
            html: string;
            id: string;
            received_at: string;
            reply_to: string | null;
            subject: string;
            text: string;
            to: string[];
        };
        OperationsProcess: {
            /** @description A Mermaid state diagram, drawn from the declaration. */
            mermaid: string;
            name: string;
            /** @description What its subject is called. */
            noun: string;
            /** @description Older versions, until theirs are over. */
            older: {
                open: number;
                version: number;
            }[];
            /** @description How many are not over. */
            open: number;
            overdue: number;
            states: {
                /** @description How many are in it now. */
                deals: number;
                final: boolean;
                label: string;
                name: string;
                /** @description How many of them wait for a deadline that has passed. */
                overdue: number;
            }[];
            steps: {
                by: string[];
                /** @description When it happens by itself, in words. */
                by_itself: string | null;
                effects: string[];
                from: string[];
                label: string;
                meaning: string;
                name: string;
                /** @description Its number in the picture. */
                number: number;
                /** @description null: the state stays. */
                to: string | null;
            }[];
            /** @description Its picture, with the counts of this moment, in the colours of the page it is put in. */
            svg: string;
            version: number;
        };
        OperationsProcesses: {
            processes: {
                /** @description A Mermaid state diagram, drawn from the declaration. */
                mermaid: string;
                name: string;
                /** @description What its subject is called. */
                noun: string;
                /** @description How many are not over. */
                open: number;
                overdue: number;
                states: {
                    /** @description How many are in it now. */
                    deals: number;
                    final: boolean;
                    label: string;
                    name: string;
                    /** @description How many of them wait for a deadline that has passed. */
                    overdue: number;
                }[];
                version: number;
            }[];
        };
        OperationsPurge: {
            /** @enum {string} */
            list: "success" | "failed";
            /**
             * @description Only what ended longer ago, in days.
             * @default 7
             */
            older_than_days: number;
            queue?: string;
        };
        OperationsPurged: {
            removed: number;
        };
        OperationsQueues: {
            queues: {
                active: number;
                failed: number;
                name: string;
                scheduled: number;
                success: number;
                summary: string;
                waiting: number;
            }[];
        };
        OperationsSchedules: {
            results: {
                cron: string;
                enabled: boolean;
                name: string;
                /** @description Business time. */
                next_due: string;
                /**
                 * @description Whom it serves.
                 * @enum {string}
                 */
                of: "deployment" | "marketplace";
                /** @description The IANA zone in which the expression is read. */
                zone: string;
            }[];
        };
        OperationsScheduleSwitch: {
            enabled: boolean;
        };
        OperationsSimulator: {
            /** @description Null: payments go to Stripe itself. */
            url: string | null;
        };
        OperationsStripeObject: {
            amount: string;
            at: string;
            currency: string;
            /** @description What Stripe said when it would not. */
            error: string | null;
            /** @description Ours: of the payment, the refund, the payout, the clawback or the dispute. */
            id: string;
            /** @enum {string} */
            kind: "payment" | "refund" | "payout" | "transfer" | "reversal" | "dispute";
            state: string;
            state_label: string;
            /** @description null: Stripe has not answered, or it goes by a wallet. */
            stripe_id: string | null;
            /** @description Where to look at it: in Stripe’s dashboard, in development the simulator. */
            url: string | null;
        };
        OperationsStripeObjects: {
            results: components["schemas"]["OperationsStripeObject"][];
        };
        OperationsTimer: {
            /** @description How often it could not be met. */
            attempts: number;
            /** @description Business time. */
            due: string;
            label: string;
            last_error: string | null;
            process: string;
            /** @description Real time before which it is not tried again. */
            retry_at: string | null;
            subject_id: string;
            transition: string;
        };
        OperationsTimerList: {
            next: string | null;
            results: components["schemas"]["OperationsTimer"][];
        };
        OperationsTimerRetry: {
            process: string;
            /** Format: uuid */
            subject_id: string;
            transition: string;
        };
        OperationsTrigger: {
            name: string;
        };
        OperationsView: {
            /** @description Which columns, in their order; none: the usual ones. */
            columns: string[];
            /** Format: date-time */
            created_at: string;
            /** @description The filters and the order, as the list's own address takes them. */
            filters: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            list: string;
            mine: boolean;
            name: string;
            /** @description Whether every operator has it. */
            shared: boolean;
        };
        OperationsViewChange: {
            /** @description Which columns, in their order; none: the usual ones. */
            columns?: string[];
            /** @description The filters and the order, as the list's own address takes them. */
            filters?: {
                [key: string]: string;
            };
            name?: string;
            /** @description Whether every operator has it. */
            shared?: boolean;
        };
        OperationsViewInput: {
            /** @description Which columns, in their order; none: the usual ones. */
            columns: string[];
            /** @description The filters and the order, as the list's own address takes them. */
            filters: {
                [key: string]: string;
            };
            list: string;
            name: string;
            /** @description Whether every operator has it. */
            shared: boolean;
        };
        OperationsViewList: {
            results: components["schemas"]["OperationsView"][];
        };
        OperationsWholeDeal: {
            amount: string;
            auction_id: string | null;
            buyer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            created_at: string;
            currency: string;
            deadlines: components["schemas"]["OrdersDeadline"][];
            delivered_at: string | null;
            /** @description Why the carrier could not deliver it, while it waits to be sent again. */
            delivery_failure: string | null;
            /** @description What the buyer's bank asks back. */
            disputes: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            /** @description What the house takes of it, and by which rule; not for the buyer. */
            fee: components["schemas"]["FeesPreview"] | null;
            /** @description The fee that was agreed when the order was made. */
            fee_percent: string;
            final: boolean;
            /** @description What of the price has gone back to the buyer. */
            given_back: string;
            /** @description What the pieces cost together. */
            goods: string;
            /** @description The buyer's complaint about it that is not over: until then the seller is not paid. */
            held_by_complaint: string | null;
            history: {
                acted_as: string;
                at: string;
                /** @description null: no member took it, or one who is no more. */
                by: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                from: string | null;
                label: string;
                note: string | null;
                to: string;
                to_label: string;
                transition: string;
            }[];
            /** Format: uuid */
            id: string;
            /** @description Null: it was won in an auction. */
            listing_id: string | null;
            next: components["schemas"]["OrdersNextStep"][];
            /** @description Business time of this answer, from which a deadline is counted down. */
            now: string;
            parcel: {
                carrier: string;
                tracking_number: string;
            } | null;
            /** @description For the buyer; the state none: nothing was tried yet. */
            payment: {
                checkout_url: string | null;
                payable: boolean;
                /** @description Why the saved card that was tried last was not charged, while the order still waits for payment. */
                refusal: {
                    card: string | null;
                    sentence: string;
                } | null;
                state: string;
                state_label: string;
                /** @description The saved card whose bank wants to ask its holder, who was away: pay with it to be asked. */
                to_confirm: string | null;
            };
            /** @description For the seller and the operator. */
            payouts: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            process: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            reference: string;
            refunds: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            return: {
                reason: string;
                tracking_number: string | null;
            } | null;
            /** @description What the viewer is in it: buyer, seller, operator. */
            role: string;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description For the seller: from payment on. */
            ship_to: components["schemas"]["OrdersAddress"] | null;
            /** @description What of the amount is for sending it; null: not known until it is said where it goes. */
            shipping: string | null;
            stages: components["schemas"]["OrdersStage"][];
            state: string;
            state_label: string;
            /** @description For the seller and the operator: what was taken back from the seller. */
            taken_back: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            title: string;
            /** @description The role that must act for it to go on; null: nobody here, or it is over. */
            turn: string | null;
            unit_price: string;
        };
        OperationsWorkers: {
            results: {
                answered: boolean;
                /** @description Machine and process; for the superadmin. */
                host: string | null;
                id: string;
                /** @description Jobs in its hands. */
                running: number;
                seen_at: string;
                started_at: string;
            }[];
        };
        OrdersAddress: {
            city: string;
            country: string;
            country_name: string;
            line1: string;
            line2: string;
            phone: string;
            postal_code: string;
            province: string | null;
            recipient: string;
        };
        OrdersAddressing: {
            /**
             * Format: uuid
             * @description One of the buyer's own addresses.
             */
            address_id: string;
        };
        OrdersCheckout: {
            /** @description Where to send the browser: the card page, the bank's page, or back to the order when it is paid. */
            checkout_url: string;
            expires_at: string;
            /** @description true: a saved card has paid on the spot. */
            paid: boolean;
        };
        OrdersDeadline: {
            due: string;
            label: string;
            meaning: string;
            money: components["schemas"]["OrdersMoneyMove"][];
            transition: string;
        };
        OrdersHistory: {
            acted_as: string;
            at: string;
            from: string | null;
            label: string;
            note: string | null;
            to: string;
            to_label: string;
            transition: string;
        };
        OrdersMoneyMove: {
            amount: string;
            /**
             * @description How much it is, is said with the step; this is the most.
             * @constant
             */
            at_most?: true;
            currency: string;
            meaning: string;
            party: string;
        };
        OrdersNextStep: {
            description: string;
            href: string;
            /** @description The fields to send along, all of them text. */
            input: {
                max_length: number | null;
                min_length: number | null;
                name: string;
                required: boolean;
            }[];
            irreversible: boolean;
            label: string;
            /** @constant */
            method: "POST";
            /** @description What taking the step does to the money. */
            money: components["schemas"]["OrdersMoneyMove"][];
            name: string;
        };
        OrdersOrder: {
            amount: string;
            auction_id: string | null;
            buyer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            created_at: string;
            currency: string;
            deadlines: components["schemas"]["OrdersDeadline"][];
            delivered_at: string | null;
            /** @description Why the carrier could not deliver it, while it waits to be sent again. */
            delivery_failure: string | null;
            /** @description What the buyer's bank asks back. */
            disputes: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            /** @description What the house takes of it, and by which rule; not for the buyer. */
            fee: components["schemas"]["FeesPreview"] | null;
            /** @description The fee that was agreed when the order was made. */
            fee_percent: string;
            final: boolean;
            /** @description What of the price has gone back to the buyer. */
            given_back: string;
            /** @description What the pieces cost together. */
            goods: string;
            /** @description The buyer's complaint about it that is not over: until then the seller is not paid. */
            held_by_complaint: string | null;
            history: components["schemas"]["OrdersHistory"][];
            /** Format: uuid */
            id: string;
            /** @description Null: it was won in an auction. */
            listing_id: string | null;
            next: components["schemas"]["OrdersNextStep"][];
            /** @description Business time of this answer, from which a deadline is counted down. */
            now: string;
            parcel: {
                carrier: string;
                tracking_number: string;
            } | null;
            /** @description For the buyer; the state none: nothing was tried yet. */
            payment: {
                checkout_url: string | null;
                payable: boolean;
                /** @description Why the saved card that was tried last was not charged, while the order still waits for payment. */
                refusal: {
                    card: string | null;
                    sentence: string;
                } | null;
                state: string;
                state_label: string;
                /** @description The saved card whose bank wants to ask its holder, who was away: pay with it to be asked. */
                to_confirm: string | null;
            };
            /** @description For the seller and the operator. */
            payouts: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            process: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            reference: string;
            refunds: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            return: {
                reason: string;
                tracking_number: string | null;
            } | null;
            /** @description What the viewer is in it: buyer, seller, operator. */
            role: string;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description For the seller: from payment on. */
            ship_to: components["schemas"]["OrdersAddress"] | null;
            /** @description What of the amount is for sending it; null: not known until it is said where it goes. */
            shipping: string | null;
            stages: components["schemas"]["OrdersStage"][];
            state: string;
            state_label: string;
            /** @description For the seller and the operator: what was taken back from the seller. */
            taken_back: {
                amount: string;
                at: string;
                currency: string;
                /** Format: uuid */
                id: string;
                state: string;
                state_label: string;
            }[];
            title: string;
            /** @description The role that must act for it to go on; null: nobody here, or it is over. */
            turn: string | null;
            unit_price: string;
        };
        OrdersOrderSummary: {
            amount: string;
            buyer: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            created_at: string;
            currency: string;
            final: boolean;
            /** Format: uuid */
            id: string;
            process: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            reference: string;
            /** @description What the viewer is in it: buyer, seller, operator. */
            role: string;
            seller: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            state: string;
            state_label: string;
            title: string;
            /** @description The role that must act for it to go on; null: nobody here, or it is over. */
            turn: string | null;
        };
        OrdersPay: {
            /** @description One of your saved cards. */
            payment_method?: string;
            /**
             * @description From your wallet, the whole price; else by card.
             * @enum {string}
             */
            source?: "card" | "wallet";
        };
        OrdersPurchase: {
            /**
             * Format: uuid
             * @description One of the buyer's own addresses: the parcel goes there.
             */
            address_id: string;
            /** @description The price of one piece as the buyer saw it. If the seller asks another by now, nothing is bought. */
            price?: string;
            /** @default 1 */
            quantity: number;
            /** @description What sending it costs as the buyer saw it. If it costs another amount by now, nothing is bought. */
            shipping?: string;
        };
        OrdersStage: {
            at: string | null;
            label: string;
            /** @enum {string} */
            standing: "done" | "now" | "coming" | "failed";
            state: string;
        };
        PagesBlock: components["schemas"]["PagesParagraph"] | components["schemas"]["PagesHeading"] | components["schemas"]["PagesBulletList"] | components["schemas"]["PagesOrderedList"] | components["schemas"]["PagesQuote"] | components["schemas"]["PagesDivider"] | components["schemas"]["PagesPictureBlock"] | components["schemas"]["PagesButton"] | components["schemas"]["PagesCallout"] | components["schemas"]["PagesQuestion"] | components["schemas"]["PagesTable"] | components["schemas"]["PagesColumns"] | components["schemas"]["PagesProducts"] | components["schemas"]["PagesCategories"] | components["schemas"]["PagesHero"];
        PagesBody: {
            content: components["schemas"]["PagesBlock"][];
            /** @constant */
            type: "doc";
        };
        PagesBulletList: {
            content: {
                content: [
                    components["schemas"]["PagesParagraph"]
                ] | [
                    components["schemas"]["PagesParagraph"],
                    {
                        content: {
                            content: [
                                components["schemas"]["PagesParagraph"]
                            ] | [
                                components["schemas"]["PagesParagraph"],
                                {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "bulletList";
                                } | {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "orderedList";
                                }
                            ];
                            /** @constant */
                            type: "listItem";
                        }[];
                        /** @constant */
                        type: "bulletList";
                    } | {
                        content: {
                            content: [
                                components["schemas"]["PagesParagraph"]
                            ] | [
                                components["schemas"]["PagesParagraph"],
                                {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "bulletList";
                                } | {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "orderedList";
                                }
                            ];
                            /** @constant */
                            type: "listItem";
                        }[];
                        /** @constant */
                        type: "orderedList";
                    }
                ];
                /** @constant */
                type: "listItem";
            }[];
            /** @constant */
            type: "bulletList";
        };
        PagesButton: {
            attrs: {
                href: string;
                label: string;
                /** @enum {string} */
                look: "main" | "quiet";
            };
            /** @constant */
            type: "button";
        };
        PagesCallout: {
            attrs: {
                /** @enum {string} */
                tone: "note" | "warning" | "success";
            };
            content: (components["schemas"]["PagesParagraph"] | components["schemas"]["PagesBulletList"] | components["schemas"]["PagesOrderedList"])[];
            /** @constant */
            type: "callout";
        };
        PagesCategories: {
            attrs: {
                title: string;
            };
            /** @constant */
            type: "categories";
        };
        PagesColumns: {
            content: {
                content: (components["schemas"]["PagesParagraph"] | components["schemas"]["PagesHeading"] | components["schemas"]["PagesBulletList"] | components["schemas"]["PagesOrderedList"] | components["schemas"]["PagesQuote"] | components["schemas"]["PagesDivider"] | components["schemas"]["PagesPictureBlock"] | components["schemas"]["PagesButton"] | components["schemas"]["PagesCallout"] | components["schemas"]["PagesQuestion"] | components["schemas"]["PagesTable"])[];
                /** @constant */
                type: "column";
            }[];
            /** @constant */
            type: "columns";
        };
        PagesContactAnswer: {
            text: string;
        };
        PagesContactForm: {
            form: string;
            wait_seconds: number;
        };
        PagesContactInput: {
            /** Format: email */
            email: string;
            form: string;
            /** @default en */
            language: string;
            name: string;
            subject: string;
            text: string;
            /** @default  */
            website: string;
        };
        PagesContactList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesContactSummary"][];
        };
        PagesContactMessage: {
            answers: {
                author: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                mail_state: "due" | "sent" | "refused";
                text: string;
            }[];
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: uuid */
            id: string;
            language: string;
            member_id: string | null;
            name: string;
            /** @enum {string} */
            state: "received" | "answered" | "closed" | "spam" | "forgotten";
            state_label: string;
            steps: {
                label: string;
                meaning: string;
                name: string;
            }[];
            subject: string;
            text: string;
        };
        PagesContactReceipt: {
            /** @constant */
            received: true;
        };
        PagesContactSummary: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            /** @enum {string} */
            state: "received" | "answered" | "closed" | "spam" | "forgotten";
            state_label: string;
            subject: string;
        };
        PagesDifference: {
            from: number;
            lines: {
                /** @enum {string} */
                kind: "same" | "added" | "removed" | "changed";
                pieces: {
                    /** @enum {string} */
                    kind: "same" | "added" | "removed";
                    text: string;
                }[];
            }[];
            to: number;
        };
        PagesDivider: {
            /** @constant */
            type: "horizontalRule";
        };
        PagesFound: {
            page: components["schemas"]["PagesPublicPage"] | null;
            redirect: string | null;
        };
        PagesHeading: {
            attrs: {
                level: 2 | 3 | 4;
            };
            content?: components["schemas"]["PagesText"][];
            /** @constant */
            type: "heading";
        };
        PagesHero: {
            attrs: {
                action: {
                    href: string;
                    label: string;
                } | null;
                lead: string;
                picture: {
                    alt: string;
                    /** Format: uuid */
                    id: string;
                } | null;
                second: {
                    href: string;
                    label: string;
                } | null;
                title: string;
            };
            /** @constant */
            type: "hero";
        };
        PagesList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesSummary"][];
        };
        PagesMark: {
            /** @enum {string} */
            type: "bold" | "italic" | "underline" | "strike" | "code";
        } | {
            attrs: {
                href: string;
            };
            /** @constant */
            type: "link";
        };
        PagesMenuInput: {
            base_revision: number;
            items: {
                href: string;
                label: string;
            }[];
            language: string;
        };
        PagesMenus: {
            footer: {
                items: {
                    href: string;
                    label: string;
                }[];
                revision: number;
            };
            header: {
                items: {
                    href: string;
                    label: string;
                }[];
                revision: number;
            };
            language: string;
        };
        PagesMove: {
            path: string;
        };
        PagesNew: {
            body?: components["schemas"]["PagesBody"];
            /** @enum {string} */
            kind: "home" | "page" | "landing" | "service" | "post";
            language: string;
            /** @default  */
            lead: string;
            markup?: string;
            path: string;
            /** @default {} */
            seo: components["schemas"]["PagesSeo"];
            title: string;
        };
        PagesOrderedList: {
            content: {
                content: [
                    components["schemas"]["PagesParagraph"]
                ] | [
                    components["schemas"]["PagesParagraph"],
                    {
                        content: {
                            content: [
                                components["schemas"]["PagesParagraph"]
                            ] | [
                                components["schemas"]["PagesParagraph"],
                                {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "bulletList";
                                } | {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "orderedList";
                                }
                            ];
                            /** @constant */
                            type: "listItem";
                        }[];
                        /** @constant */
                        type: "bulletList";
                    } | {
                        content: {
                            content: [
                                components["schemas"]["PagesParagraph"]
                            ] | [
                                components["schemas"]["PagesParagraph"],
                                {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "bulletList";
                                } | {
                                    content: {
                                        content: [
                                            components["schemas"]["PagesParagraph"]
                                        ];
                                        /** @constant */
                                        type: "listItem";
                                    }[];
                                    /** @constant */
                                    type: "orderedList";
                                }
                            ];
                            /** @constant */
                            type: "listItem";
                        }[];
                        /** @constant */
                        type: "orderedList";
                    }
                ];
                /** @constant */
                type: "listItem";
            }[];
            /** @constant */
            type: "orderedList";
        };
        PagesPage: {
            body: {
                content: components["schemas"]["PagesBlock"][];
                /** @constant */
                type: "doc";
            };
            /** @description The revision that is published then. */
            due_revision: number | null;
            first_published_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "home" | "page" | "landing" | "service" | "post";
            language: string;
            lead: string;
            /** @description The body as text. */
            markup: string;
            path: string;
            pictures: components["schemas"]["PagesShownPicture"][];
            publish_at: string | null;
            /** @description The one everybody sees; null: none. */
            published_revision: number | null;
            /** @description The newest. */
            revision: number;
            seo: components["schemas"]["PagesSeoAnswer"];
            /** @enum {string} */
            state: "draft" | "scheduled" | "published" | "withdrawn";
            state_label: string;
            steps: {
                label: string;
                meaning: string;
                name: string;
            }[];
            title: string;
            translations: {
                /** Format: uuid */
                id: string;
                language: string;
                /** @enum {string} */
                state: "draft" | "scheduled" | "published" | "withdrawn";
            }[];
            /** Format: date-time */
            updated_at: string;
            /** @description Name of who saved the newest revision; null: the program. */
            updated_by: string | null;
            withdraw_at: string | null;
        };
        PagesParagraph: {
            content?: (components["schemas"]["PagesText"] | {
                /** @constant */
                type: "hardBreak";
            })[];
            /** @constant */
            type: "paragraph";
        };
        PagesPicture: {
            /** Format: date-time */
            added_at: string;
            alt: string;
            height: number;
            /** Format: uuid */
            id: string;
            sources: {
                url: string;
                width: number;
            }[];
            used_by: {
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            width: number;
        };
        PagesPictureBlock: {
            attrs: {
                alt: string;
                /** Format: uuid */
                id: string;
            };
            /** @constant */
            type: "picture";
        };
        PagesPictureList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesPicture"][];
        };
        PagesPictureWords: {
            alt: string;
        };
        PagesPost: {
            /** Format: date-time */
            first_published_at: string;
            language: string;
            lead: string;
            path: string;
            picture: components["schemas"]["PagesShownPicture"] | null;
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        PagesPostList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesPost"][];
        };
        PagesPreviewLink: {
            /** Format: date-time */
            expires_at: string;
            url: string;
        };
        PagesProducts: {
            attrs: {
                category_id: string | null;
                count: number;
                title: string;
            };
            /** @constant */
            type: "products";
        };
        PagesPublication: {
            revision?: number;
            withdraw_at?: (string) | null;
        };
        PagesPublicPage: {
            body: {
                content: components["schemas"]["PagesBlock"][];
                /** @constant */
                type: "doc";
            };
            first_published_at: string | null;
            /** @enum {string} */
            kind: "home" | "page" | "landing" | "service" | "post";
            language: string;
            languages: string[];
            lead: string;
            path: string;
            pictures: components["schemas"]["PagesShownPicture"][];
            seo: components["schemas"]["PagesSeoAnswer"];
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        PagesQuestion: {
            attrs: {
                question: string;
            };
            content: (components["schemas"]["PagesParagraph"] | components["schemas"]["PagesBulletList"] | components["schemas"]["PagesOrderedList"])[];
            /** @constant */
            type: "faq";
        };
        PagesQuote: {
            content: components["schemas"]["PagesParagraph"][];
            /** @constant */
            type: "blockquote";
        };
        PagesRedirect: {
            by_move: boolean;
            from_path: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            made_at: string;
            to_path: string;
        };
        PagesRedirectInput: {
            from: string;
            to: string;
        };
        PagesRedirectList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesRedirect"][];
        };
        PagesRestoring: {
            base_revision: number;
        };
        PagesRevision: {
            is_published: boolean;
            /** Format: date-time */
            made_at: string;
            made_by: string | null;
            number: number;
            restored_from: number | null;
            title: string;
        };
        PagesRevisionList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PagesRevision"][];
        };
        PagesSave: {
            base_revision: number;
            body?: components["schemas"]["PagesBody"];
            /** @default  */
            lead: string;
            markup?: string;
            /** @default {} */
            seo: components["schemas"]["PagesSeo"];
            title: string;
        };
        PagesSchedule: {
            publish_at: string;
            revision?: number;
            /** @default null */
            withdraw_at: (string) | null;
        };
        PagesSeo: {
            /** @default  */
            canonical: "" | string;
            /** @default  */
            description: string;
            /** @default false */
            noindex: boolean;
            /** @default null */
            picture_id: string | null;
            /** @default  */
            title: string;
        };
        PagesSeoAnswer: {
            canonical: string;
            description: string;
            noindex: boolean;
            picture_id: string | null;
            title: string;
        };
        PagesShownPicture: {
            height: number;
            /** Format: uuid */
            id: string;
            sources: {
                url: string;
                width: number;
            }[];
            width: number;
        };
        PagesSummary: {
            /** @description The revision that is published then. */
            due_revision: number | null;
            first_published_at: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "home" | "page" | "landing" | "service" | "post";
            language: string;
            path: string;
            publish_at: string | null;
            /** @description The one everybody sees; null: none. */
            published_revision: number | null;
            /** @description The newest. */
            revision: number;
            /** @enum {string} */
            state: "draft" | "scheduled" | "published" | "withdrawn";
            state_label: string;
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** @description Name of who saved the newest revision; null: the program. */
            updated_by: string | null;
            withdraw_at: string | null;
        };
        PagesTable: {
            attrs: {
                caption: string;
            };
            content: components["schemas"]["PagesTableRow"][];
            /** @constant */
            type: "table";
        };
        PagesTableCell: {
            content: [
                components["schemas"]["PagesParagraph"]
            ];
            /** @enum {string} */
            type: "tableHeader" | "tableCell";
        };
        PagesTableRow: {
            content: components["schemas"]["PagesTableCell"][];
            /** @constant */
            type: "tableRow";
        };
        PagesText: {
            marks?: components["schemas"]["PagesMark"][];
            text: string;
            /** @constant */
            type: "text";
        };
        PaymentsListedRefund: {
            amount: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            deal_id: string;
            /**
             * Format: date-time
             * @description Since when it stands in its state.
             */
            entered_at: string;
            /** @description Why Stripe refused it, in its own words. */
            fault: string | null;
            /** Format: uuid */
            id: string;
            /** @description Of the deal it is about. */
            reference: string;
            /**
             * @description What it is given back of: what was held, what came too late or twice, or what was had of the seller again.
             * @enum {string}
             */
            source: "escrow" | "surplus" | "clawback";
            state: string;
            state_label: string;
        };
        PaymentsRefund: {
            /** Format: uuid */
            id: string;
            state: string;
        };
        PaymentsSavedCards: {
            /** @description Stripe's key for an app of your own that asks for a card by Stripe's own script; no secret. */
            publishable_key: string | null;
            results: {
                brand: string;
                exp_month: number;
                exp_year: number;
                id: string;
                last4: string;
            }[];
        };
        PaymentsSaving: {
            /** Format: uri */
            url: string;
        };
        PaymentsSettlement: {
            note: string;
        };
        PayoutsAccount: {
            details_submitted: boolean;
            disabled_reason: string | null;
            /** @description express: opened by this marketplace; standard: the seller's own, connected by OAuth */
            kind: ("express" | "standard") | null;
            /** @description The same in words, each once. */
            missing: string[];
            /** @description The ways to connect that this marketplace offers. */
            offers: ("express" | "standard")[];
            payouts_enabled: boolean;
            /** @description What to do about it. */
            remedy: string | null;
            /** @description What Stripe still wants to know, by the names of its fields. */
            requirements: string[];
            /** @description What is the matter, where something is. */
            sentence: string | null;
            /**
             * @description none: not begun; incomplete: Stripe still asks; checking: Stripe is looking; restricted: Stripe has stopped it; rejected: Stripe has closed it; disconnected: not connected any more; ready: can be paid
             * @enum {string}
             */
            state: "none" | "incomplete" | "checking" | "restricted" | "rejected" | "disconnected" | "ready";
        };
        PayoutsBankPayouts: {
            results: {
                amount: string;
                /** @description When Stripe expects it at the bank. */
                arrives_at: string;
                created_at: string;
                currency: string;
                id: string;
                /** @description How it stands, in words; the day is in `arrives_at`. */
                sentence: string;
                /** @enum {string} */
                state: "pending" | "in_transit" | "paid" | "failed" | "canceled";
            }[];
        };
        PayoutsListedPayout: {
            amount: string;
            created_at: string;
            currency: string;
            /** Format: uuid */
            deal_id: string;
            /**
             * Format: date-time
             * @description Since when it stands in its state.
             */
            entered_at: string;
            /** @description Why Stripe refused it, in its own words. */
            fault: string | null;
            /** Format: uuid */
            id: string;
            member: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            reference: string;
            state: string;
            state_label: string;
        };
        PayoutsOnboarding: {
            /** Format: uri */
            url: string;
        };
        PayoutsOverseenAccount: {
            account_id: string | null;
            /** @description The last of them. */
            bank_payouts: {
                amount: string;
                /** @description When Stripe expects it at the bank. */
                arrives_at: string;
                created_at: string;
                currency: string;
                id: string;
                /** @description How it stands, in words; the day is in `arrives_at`. */
                sentence: string;
                /** @enum {string} */
                state: "pending" | "in_transit" | "paid" | "failed" | "canceled";
            }[];
            details_submitted: boolean;
            disabled_reason: string | null;
            /** @description express: opened by this marketplace; standard: the seller's own, connected by OAuth */
            kind: ("express" | "standard") | null;
            /** @description The same in words, each once. */
            missing: string[];
            /** @description The ways to connect that this marketplace offers. */
            offers: ("express" | "standard")[];
            payouts_enabled: boolean;
            /** @description What to do about it. */
            remedy: string | null;
            /** @description What Stripe still wants to know, by the names of its fields. */
            requirements: string[];
            /** @description What is the matter, where something is. */
            sentence: string | null;
            /**
             * @description none: not begun; incomplete: Stripe still asks; checking: Stripe is looking; restricted: Stripe has stopped it; rejected: Stripe has closed it; disconnected: not connected any more; ready: can be paid
             * @enum {string}
             */
            state: "none" | "incomplete" | "checking" | "restricted" | "rejected" | "disconnected" | "ready";
            /** @description Where to look at it: in Stripe’s dashboard, in development the simulator. */
            url: string | null;
        };
        PayoutsPayout: {
            amount: string;
            created_at: string;
            currency: string;
            /** Format: uuid */
            deal_id: string;
            /** Format: uuid */
            id: string;
            reference: string;
            state: string;
            state_label: string;
        };
        PermissionsExplanation: {
            actions: {
                action: string;
                allowed: boolean;
                reasons: {
                    /**
                     * @description step: its process lets them, now. member: everybody who is signed in, or anybody at all.
                     * @enum {string}
                     */
                    kind: "role" | "member" | "relation" | "grant" | "step" | "refused";
                    words: string;
                }[];
            }[];
            member: {
                /** Format: uuid */
                id: string;
                name: string;
                roles: string[];
            };
            noun: string;
            /** Format: uuid */
            object_id: string;
        };
        PermissionsGrant: {
            action: string;
            /** Format: date-time */
            granted_at: string;
            granted_by: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: uuid */
            id: string;
            member: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            noun: string;
            /** Format: uuid */
            object_id: string;
            /** @description Null: for as long as the thing is there. */
            until: string | null;
        };
        PermissionsGrantList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PermissionsGrant"][];
        };
        PermissionsNounList: {
            results: {
                grantable: string[];
                name: string;
            }[];
        };
        PrivacyErasureOutlook: {
            hindrances: {
                kind: string;
                sentence: string;
            }[];
            possible: boolean;
        };
        PrivacyExport: {
            /** Format: date-time */
            asked_at: string;
            bytes: string | null;
            /** @description Real time until which it can be fetched. */
            expires_at: string | null;
            /** Format: uuid */
            id: string;
            ready_at: string | null;
            /**
             * @description asked: it is being made, and you are told. gone: its time is over; ask again.
             * @enum {string}
             */
            state: "asked" | "ready" | "gone";
            /** @description Where the archive is fetched, without any token; good for fifteen minutes. */
            url: string | null;
        };
        PrivacyLatestExport: {
            latest: components["schemas"]["PrivacyExport"] | null;
        };
        PrivacyStanding: {
            erased: {
                /** @enum {string} */
                asked_by: "member" | "operator";
                /** Format: date-time */
                at: string;
            } | null;
            /** @description Archives that were asked for, the newest first; only their member may fetch them. */
            exports: {
                /** Format: date-time */
                asked_at: string;
                ready_at: string | null;
                /**
                 * @description asked: it is being made, and you are told. gone: its time is over; ask again.
                 * @enum {string}
                 */
                state: "asked" | "ready" | "gone";
            }[];
            hindrances: {
                kind: string;
                sentence: string;
            }[];
            possible: boolean;
        };
        Problem: {
            /** @description Stable name of what went wrong: see docs/errors.md. */
            code: string;
            detail: string;
            errors?: {
                message: string;
                path: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        SettingsAuctions: {
            /** @description How long before its beginning it may be put up, in seconds. */
            ahead_at_most: number;
            /** @description Whether one must have a saved card to bid. */
            card_required: boolean;
            /** @description So many seconds after its first end it is over, whatever is bid. */
            hard_end_after: number;
            /** @description By what steps bids rise, band by band; decimals of the currency. */
            increments: {
                /** @description Up to this price, excluded; null: any. */
                below: string | null;
                step: string;
            }[];
            /** @description In seconds. */
            longest: number;
            /** @description In seconds. */
            shortest: number;
            /** @description A bid in so many last seconds moves the end to so many seconds after it. */
            soft_close: number;
        };
        SettingsBrand: {
            accent: string;
            /** @description The accent of the dark theme; carries dark text. */
            accent_dark: string;
            /** @enum {string} */
            corners: "straight" | "soft" | "round";
            /** @enum {string} */
            density: "compact" | "regular" | "airy";
            /** @description The drawn mark, on a sheet of 64 by 64. None: the letters. */
            emblem: components["schemas"]["SettingsMarkStroke"][];
            /** @enum {string} */
            imagery: "crafts" | "design" | "scenes" | "work" | "paper";
            ink: string;
            /** @description One to three letters that stand for the marketplace where it has no drawn mark. */
            mark: string;
            /** @enum {string} */
            motion: "still" | "calm" | "lively";
            /** @description The ground of the dark theme. */
            night: string;
            palette: components["schemas"]["SettingsPalette"];
            /** @description A companion of the accent. */
            second: string;
            second_dark: string;
            surface: string;
            tagline: string;
            /** @enum {string} */
            typeface: "crafted" | "clear" | "gentle" | "sober" | "editorial";
        };
        SettingsChange: {
            /** @description None: no page but ours. There is no wildcard. */
            allowed_origins?: string[];
            /** @description An auction keeps what held when it was put up. */
            auctions?: {
                ahead_at_most?: number;
                card_required?: boolean;
                hard_end_after?: number;
                increments?: {
                    below: string | null;
                    step: string;
                }[];
                longest?: number;
                shortest?: number;
                soft_close?: number;
            };
            brand?: {
                accent?: string;
                accent_dark?: string;
                /** @enum {string} */
                corners?: "straight" | "soft" | "round";
                /** @enum {string} */
                density?: "compact" | "regular" | "airy";
                /** @enum {string} */
                imagery?: "crafts" | "design" | "scenes" | "work" | "paper";
                ink?: string;
                mark?: string;
                /** @enum {string} */
                motion?: "still" | "calm" | "lively";
                night?: string;
                second?: string;
                second_dark?: string;
                surface?: string;
                tagline?: string;
                /** @enum {string} */
                typeface?: "crafted" | "clear" | "gentle" | "sober" | "editorial";
            };
            complaints?: {
                time_to_answer?: number;
                time_to_appeal?: number;
                time_to_decide?: number;
            };
            discipline?: {
                appeal_window?: number;
                counts_for?: number;
                decision_window?: number;
                violations_to_block?: number;
            };
            /**
             * @description Who bears it when a dispute is lost after the seller was paid.
             * @enum {string}
             */
            dispute_fee_borne_by?: "seller" | "house";
            /**
             * @description Who bears it when a dispute is lost after the seller was paid.
             * @enum {string}
             */
            dispute_loss_borne_by?: "seller" | "house";
            fee_percent?: string;
            feedback?: {
                blind_window?: number;
            };
            goods?: {
                delivery_window?: number;
                dispatch_window?: number;
                inspection_window?: number;
                payment_window?: number;
                return_window?: number;
            };
            /** @description After so many seconds without a sign of life a member is signed out; null: never for that. */
            idle_timeout_seconds?: number | null;
            letters?: {
                /** @description Null: the marketplace's own name. */
                from_name?: string | null;
                /** @description Null: answers go nowhere in particular. */
                reply_to?: string | null;
            };
            messages?: {
                mail_after?: number;
            };
            name?: string;
            /** @description How sellers connect to Stripe: an account opened for them, or one of their own. */
            seller_accounts?: ("express" | "standard")[];
            /** @description Whether members are told when an operator acts as them. */
            tell_of_acting?: boolean;
        };
        SettingsColours: {
            accent: string;
            accent_strong: string;
            accent_tint: string;
            bad: string;
            bad_tint: string;
            card: string;
            fourth: string;
            good: string;
            good_tint: string;
            ink: string;
            ink_soft: string;
            line: string;
            line_strong: string;
            on_accent: string;
            page: string;
            second: string;
            second_tint: string;
            star: string;
            sunken: string;
            third: string;
            warn: string;
            warn_tint: string;
        };
        SettingsComplaints: {
            /** @description In seconds. */
            time_to_answer: number;
            /** @description In seconds. */
            time_to_appeal: number;
            /** @description So long you have to decide, the first time and after an appeal, in seconds. */
            time_to_decide: number;
        };
        SettingsDiscipline: {
            /** @description In seconds. */
            appeal_window: number;
            /** @description In seconds. */
            counts_for: number;
            /** @description In seconds. */
            decision_window: number;
            /** @description From how many violations on a member may not bid. */
            violations_to_block: number;
        };
        SettingsFeedback: {
            /** @description So long what one side says waits for the other, in seconds. */
            blind_window: number;
        };
        SettingsGoodsWindows: {
            /** @description In seconds. */
            delivery_window: number;
            /** @description In seconds. */
            dispatch_window: number;
            /** @description In seconds. */
            inspection_window: number;
            /** @description In seconds. */
            payment_window: number;
            /** @description In seconds. */
            return_window: number;
        };
        SettingsLetters: {
            /** @description The name letters come from; null: the marketplace's. Their address is the deployment's. */
            from_name: string | null;
            /** @description Where an answer to a letter goes; null: to no mailbox of its own. */
            reply_to: string | null;
        };
        SettingsMarketplace: {
            brand: components["schemas"]["SettingsBrand"];
            /** @description For a while, to all but those who run it: by the superadmin. */
            closed: boolean;
            country: string;
            /** @enum {string} */
            currency: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            /** @description Digits after the decimal point. */
            currency_digits: number;
            development: boolean;
            /** @description The house takes this share of a sale: "2" is 2 %. */
            fee_percent: string;
            goods: components["schemas"]["SettingsGoodsWindows"];
            locale: string;
            modules: string[];
            name: string;
            preset: string;
            /** @description Those one may take at registration. None: registration is closed. */
            roles: {
                label: string;
                name: string;
            }[];
            slug: string;
            /** @description IANA name of the zone whose wall clocks the marketplace goes by. */
            zone: string;
        };
        SettingsMarkStroke: {
            d: string;
            /** @enum {string} */
            fill: "accent" | "second" | "ink" | "page" | "none";
            /** @enum {string} */
            stroke: "accent" | "second" | "ink" | "page" | "none";
            width: number;
        };
        SettingsMessages: {
            /** @description So long after a message its reader is mailed who has not read it, in seconds. */
            mail_after: number;
        };
        /** @description Every colour of both themes, worked out of those above and held to its contrast. */
        SettingsPalette: {
            dark: components["schemas"]["SettingsColours"];
            light: components["schemas"]["SettingsColours"];
        };
        SettingsSettings: {
            /** @description Origins whose pages may call the API from a browser, with a token of theirs and never with cookies. */
            allowed_origins: string[];
            auctions: components["schemas"]["SettingsAuctions"];
            brand: components["schemas"]["SettingsBrand"];
            complaints: components["schemas"]["SettingsComplaints"];
            discipline: components["schemas"]["SettingsDiscipline"];
            /**
             * @description Who bears it when a dispute is lost after the seller was paid.
             * @enum {string}
             */
            dispute_fee_borne_by: "seller" | "house";
            /**
             * @description Who bears it when a dispute is lost after the seller was paid.
             * @enum {string}
             */
            dispute_loss_borne_by: "seller" | "house";
            fee_percent: string;
            feedback: components["schemas"]["SettingsFeedback"];
            goods: components["schemas"]["SettingsGoodsWindows"];
            /** @description After so many seconds without a sign of life a member is signed out; null: never for that. */
            idle_timeout_seconds: number | null;
            letters: components["schemas"]["SettingsLetters"];
            messages: components["schemas"]["SettingsMessages"];
            name: string;
            seller_accounts: ("express" | "standard")[];
            /** @description Whether members are told when an operator acts as them. */
            tell_of_acting: boolean;
        };
        SettingsVersions: {
            results: {
                actor_id: string | null;
                actor_name: string | null;
                /** Format: date-time */
                at: string;
                changes: {
                    after: unknown;
                    before: unknown;
                    field: string;
                }[];
                number: number;
                /** @description The version that was taken back by this one. */
                restores: number | null;
            }[];
        };
        ShippingOwnRates: {
            country: string;
            currency: string;
            /** @description What holds for sellers without rates of their own. */
            house: components["schemas"]["ShippingTariff"] | null;
            /** @description The number of what was set last: say it as `follows`. Null: nothing yet. */
            newest: number | null;
            rates: components["schemas"]["ShippingTariff"] | null;
            /**
             * @description Whose rates hold: the seller's, the house's, or nobody's, where sending is in the price.
             * @enum {string}
             */
            source: "seller" | "house" | "in_price";
        };
        ShippingProvinceRate: {
            first: string;
            free_from: string | null;
            further: string;
            province: {
                id: string;
                local_name: string;
                name: string;
            };
        };
        ShippingQuote: {
            currency: string;
            goods: string;
            /** @description The least that is asked within the country. */
            least: string;
            most: string;
            quantity: number;
            rate: components["schemas"]["ShippingRate"] | null;
            sends_abroad: boolean;
            /** @description false: the seller does not send there. */
            sent: boolean;
            /** @description The same in words. */
            sentence: string;
            /** @description Null: not known yet, or not sent there. */
            shipping: string | null;
            /** @enum {string} */
            source: "seller" | "house" | "in_price";
            /** @description Null: it is not known where to. Say it, or put an address into your book. */
            to: {
                country: string;
                province: string | null;
                province_id: string | null;
            } | null;
            total: string | null;
            /** @description Whose rate it is: a province, `home` or `abroad`. */
            zone: string | null;
        };
        ShippingRate: {
            first: string;
            free_from: string | null;
            further: string;
        };
        ShippingRates: {
            rates: components["schemas"]["ShippingTariff"] | null;
            /**
             * @description Whose rates hold: the seller's, the house's, or nobody's, where sending is in the price.
             * @enum {string}
             */
            source: "seller" | "house" | "in_price";
        };
        ShippingRatesInput: {
            /** @description Every other country. Absent: nothing is sent abroad. */
            abroad?: {
                /** @description For the first piece; 0: it is sent free of charge. */
                first: string;
                /** @description From this amount of goods on nothing is asked. Absent: always something. */
                free_from?: string | null;
                /**
                 * @description For each further piece of the same kind.
                 * @default 0
                 */
                further: string;
            } | null;
            /** @description `number` of what was looked at, null for none: refused where others were set meanwhile. Absent: any. */
            follows?: number | null;
            /** @description The marketplace's country, where a province has no rate of its own. */
            home: {
                /** @description For the first piece; 0: it is sent free of charge. */
                first: string;
                /** @description From this amount of goods on nothing is asked. Absent: always something. */
                free_from?: string | null;
                /**
                 * @description For each further piece of the same kind.
                 * @default 0
                 */
                further: string;
            };
            /** @default [] */
            provinces: {
                /** @description For the first piece; 0: it is sent free of charge. */
                first: string;
                /** @description From this amount of goods on nothing is asked. Absent: always something. */
                free_from?: string | null;
                /**
                 * @description For each further piece of the same kind.
                 * @default 0
                 */
                further: string;
                /** @description ISO 3166-2. */
                province: string;
            }[];
        };
        ShippingTariff: {
            /** @description Null: nothing is sent abroad. */
            abroad: components["schemas"]["ShippingRate"] | null;
            country: string;
            currency: string;
            home: components["schemas"]["ShippingRate"];
            /** @description Each time they are set the number rises. */
            number: number;
            provinces: components["schemas"]["ShippingProvinceRate"][];
            set_at: string;
        };
        ShippingToAddress: {
            /** Format: uuid */
            address_id: string;
            currency: string;
            /** @description false: the seller does not send there. */
            sent: boolean;
            shipping: string | null;
            total: string | null;
        };
        ShippingToAddresses: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["ShippingToAddress"][];
        };
        WalletsAdjustment: {
            amount: string;
            /** @enum {string} */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            /** @enum {string} */
            direction: "give" | "take";
            reason: string;
        };
        WalletsCheckout: {
            checkout_url: string;
            expires_at: string;
            /** Format: uuid */
            id: string;
        };
        WalletsDebt: {
            /** @description The marketplace's own currency first. */
            debts: {
                amount: string;
                currency: string;
            }[];
        };
        WalletsDebtor: {
            amount: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            member_id: string;
            name: string | null;
        };
        WalletsDebtPaymentInput: {
            amount: string;
            /** @enum {string} */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
        };
        WalletsDebtReceipt: {
            amount: string;
            /** @enum {string} */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            /**
             * @description by_hand: by bank or in cash; wallet: out of their wallet
             * @enum {string}
             */
            means: "by_hand" | "wallet";
            note: string;
        };
        WalletsEntry: {
            /** @description What came in is positive. */
            amount: string;
            at: string;
            /** @description What was there after it. */
            balance: string;
            currency: string;
            deal_id: string | null;
            id: string;
            kind: string;
            reason: string | null;
            reference: string | null;
            words: string;
        };
        WalletsTopUp: {
            amount: string;
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            reference: string;
            state: string;
            state_label: string;
        };
        WalletsTopUpInput: {
            amount: string;
            /** @enum {string} */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
        };
        WalletsWallet: {
            /** @description The marketplace's own currency first. */
            balances: {
                amount: string;
                /** @description What of it can be spent or taken out: a bank may be asking for the rest back. */
                available: string;
                currency: string;
            }[];
        };
        WalletsWithdrawal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            payout_id: string;
            /** @description Of the payout. */
            state: string;
        };
        WalletsWriteOff: {
            amount: string;
            /** @enum {string} */
            currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
            reason: string;
        };
        WhatIf: {
            /**
             * @description What becomes of money that arrives now: it is taken, or goes back in full to who paid it.
             * @enum {string}
             */
            late_money: "accepted" | "returned" | "none";
            process: string;
            state: string;
            state_label: string;
            steps: components["schemas"]["WhatIfStep"][];
            /** @description The version of the process this one runs under, and finishes under. */
            version: number;
        };
        WhatIfMove: {
            amount: string;
            /**
             * @description Whoever takes the step says how much; this is the most.
             * @constant
             */
            at_most?: true;
            currency: string;
            meaning: string;
            /** @description Whom it goes to: a role of the deal, the house, or escrow, where it is kept. */
            party: string;
        };
        WhatIfStep: {
            /** @description The roles that may take it; none where only time does. */
            by: string[];
            /** @description When it happens by itself, if nothing else happens before. */
            due: string | null;
            /** @description It is over then. */
            final: boolean;
            label: string;
            meaning: string;
            money: components["schemas"]["WhatIfMove"][];
            name: string;
            /** @description Why it is not possible at this moment. */
            refusal: string | null;
            to: string;
            to_label: string;
            yours: boolean;
        };
        WishesFavourite: {
            /** Format: date-time */
            created_at: string;
            product: components["schemas"]["CatalogueProductSummary"];
        };
        WishesFavouriteList: {
            next: string | null;
            previous: string | null;
            results: components["schemas"]["WishesFavourite"][];
        };
        WishesSavedSearch: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            name: string;
            query: {
                [key: string]: string;
            };
            /** Format: date-time */
            seen_until: string;
            told: boolean;
        };
        WishesSavedSearchChange: {
            name?: string;
            told?: boolean;
        };
        WishesSavedSearchInput: {
            name: string;
            query: {
                [key: string]: string;
            };
            /** @default true */
            told: boolean;
        };
        WishesSavedSearchList: {
            next: null;
            previous: null;
            results: components["schemas"]["WishesSavedSearch"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "acting.delete.acting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "activity.get.activity": {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                object_id?: string;
                object_kind?: string;
                text?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search the activity log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ActivityEntry"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "activity.get.activity.table": {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                columns?: string;
                from?: string;
                object_id?: string;
                object_kind?: string;
                text?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search the activity log; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My address book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsAddressList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.addresses": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsAddressInput"];
            };
        };
        responses: {
            /** @description Add an address */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsAddress"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: invalid_address, unknown_city, unknown_country, city_missing, too_many_addresses. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: invalid_address, unknown_city, unknown_country, city_missing, too_many_addresses. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.addresses.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of my addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsAddress"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.put.addresses.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsAddressInput"];
            };
        };
        responses: {
            /** @description Change an address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsAddress"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: invalid_address, unknown_city, unknown_country, city_missing. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: invalid_address, unknown_city, unknown_country, city_missing. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.delete.addresses.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auction-cards": {
        parameters: {
            query: {
                products: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the auctions stand that these products are in now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsCards"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auctions": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                product?: string;
                seller?: string;
                status?: "active" | "ended" | "all" | "scheduled" | "live" | "sold" | "unsold" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Auctions: those that run now, what ends first at the top */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuctionList"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsAuctionInput"];
            };
        };
        responses: {
            /** @description Put a piece of a product of mine up for auction */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuction"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_amount, bad_window, buy_now_too_low, unknown_product, already_offered, out_of_stock, product_held, product_withdrawn, payouts_not_ready. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_amount, bad_window, buy_now_too_low, unknown_product, already_offered, out_of_stock, product_held, product_withdrawn, payouts_not_ready. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auctions.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One auction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuction"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auctions.id.bidders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who had bid in an auction of mine that is over, by their numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsBidders"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auctions.id.bids": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done in an auction, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsLineList"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.bids": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsBidInput"];
            };
        };
        responses: {
            /** @description Bid */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsBid"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: auction_not_started, auction_ended, auction_on_hold, own_auction, bidder_blocked, bidder_refused, address_missing, card_missing, bad_amount, bid_too_low, bid_not_higher, bid_too_high, bid_unchargeable, ref_reused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: auction_not_started, auction_ended, auction_on_hold, own_auction, bidder_blocked, bidder_refused, address_missing, card_missing, bad_amount, bid_too_low, bid_not_higher, bid_too_high, bid_unchargeable, ref_reused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.buy-now": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Buy at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsState"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: own_auction, auction_on_hold, bidder_blocked, bidder_refused, address_missing, card_missing, buy_now_gone. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: own_auction, auction_on_hold, bidder_blocked, bidder_refused, address_missing, card_missing, buy_now_gone. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsCallingOff"];
            };
        };
        responses: {
            /** @description Call an auction off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuction"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, auction_binding. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, auction_binding. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.lower-reserve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsLowerReserve"];
            };
        };
        responses: {
            /** @description Lower the reserve of my auction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuction"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_amount, auction_ended, reserve_too_late, reserve_not_lower. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_amount, auction_ended, reserve_too_late, reserve_not_lower. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.relist": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put up anew what an auction of mine did not sell */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuction"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: auction_not_over, already_offered, out_of_stock, product_held, product_withdrawn, payouts_not_ready. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: auction_not_over, already_offered, out_of_stock, product_held, product_withdrawn, payouts_not_ready. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.retract": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsRetraction"];
            };
        };
        responses: {
            /** @description Take back what I have bid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsState"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: auction_ended, no_bid_to_retract, retraction_too_late. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: auction_ended, no_bid_to_retract, retraction_too_late. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.auctions.id.second-chances": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuctionsChanceInput"];
            };
        };
        responses: {
            /** @description Offer what was not sold, or not paid for, to somebody who had bid, at the most they had bid */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsChance"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: auction_not_over, auction_was_paid, chance_too_late, no_such_bidder, chance_offered, out_of_stock. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: auction_not_over, auction_was_paid, chance_too_late, no_such_bidder, chance_offered, out_of_stock. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.auctions.id.shipping": {
        parameters: {
            query?: {
                address_id?: string;
                country?: string;
                province?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sending it would cost at the price it stands at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingQuote"];
                };
            };
            /** @description Refused. Codes: unknown_province. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_province. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.email.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.email.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: link_invalid, email_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid, email_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Needed where the account has none yet; one that is there stays. */
                    password?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Take an invitation up by the token mailed, and sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsEntered"];
                };
            };
            /** @description Refused. Codes: link_invalid, password_needed, suspended. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid, password_needed, suspended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    password: string;
                    /** @description Or the e-mail, for a single field. */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Sign in by e-mail or username (the same as /login/) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsEntered"];
                };
            };
            /** @description Refused. Codes: wrong_login, suspended, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_login, suspended, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.logout": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.magic-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.magic-link.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Sign in by the token mailed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsEntered"];
                };
            };
            /** @description Refused. Codes: link_invalid, suspended. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid, suspended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.password.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.password.forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.password.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: link_invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.refresh-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refresh: string;
                };
            };
        };
        responses: {
            /** @description Exchange a refresh token for new tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTokens"];
                };
            };
            /** @description Refused. Codes: refresh_token_invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: refresh_token_invalid. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.auth.security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How I come in: password, second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsWaysIn"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.auth.session-management.status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether this session goes on, and until when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSessionStatus"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.auth.session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in by cookie, and the token that changes must carry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserSession"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    password: string;
                    /** @description Or the e-mail, for a single field. */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Sign in a browser */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserEntered"];
                };
            };
            /** @description Refused. Codes: wrong_login, suspended, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_login, suspended, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.delete.auth.session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign out a browser */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.session.invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Needed where the account has none yet; one that is there stays. */
                    password?: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Take an invitation up in a browser, by the token mailed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserEntered"];
                };
            };
            /** @description Refused. Codes: link_invalid, password_needed, suspended. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid, password_needed, suspended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.session.magic-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Sign in a browser by the token mailed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserEntered"];
                };
            };
            /** @description Refused. Codes: link_invalid, suspended. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid, suspended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.session.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    password: string;
                    /** @description One role that may be taken, or 'both' where there are two. */
                    role?: string;
                    roles?: string[];
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Register from a browser */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserSession"];
                };
            };
            /** @description Refused. Codes: role_not_self_assigned, email_taken, username_taken, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: role_not_self_assigned, email_taken, username_taken, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.session.totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challenge: string;
                    /** @description Six digits from the app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description End the login of a browser by its second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsBrowserSession"];
                };
            };
            /** @description Refused. Codes: challenge_invalid, wrong_code, suspended, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: challenge_invalid, wrong_code, suspended, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.auth.sessions": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where I am signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSessionPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.delete.auth.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.delete.auth.sessions.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description Begin to switch the second step on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsTotpEnrolment"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, email_unverified, second_factor_on, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, email_unverified, second_factor_on, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.totp.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits from the app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Switch the second step on by the first code of the app */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsRecoveryCodes"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_code, second_factor_on, second_factor_off, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_code, second_factor_on, second_factor_off, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.totp.disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits from the app, or a recovery code. */
                    code: string;
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, wrong_code, second_factor_off, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, wrong_code, second_factor_off, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.totp.recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits from the app, or a recovery code. */
                    code: string;
                    current_password: string;
                };
            };
        };
        responses: {
            /** @description New recovery codes for the old ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsRecoveryCodes"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, wrong_code, second_factor_off, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, wrong_code, second_factor_off, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.totp.verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    challenge: string;
                    /** @description Six digits from the app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description End a login by its second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSignedIn"];
                };
            };
            /** @description Refused. Codes: challenge_invalid, wrong_code, suspended, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: challenge_invalid, wrong_code, suspended, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: link_invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_invalid. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.auth.verify-email.resend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.get.bidders.rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whose bids I do not take */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineBidders"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.put.bidders.rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineBiddersInput"];
            };
        };
        responses: {
            /** @description Say whose bids I do not take: of those with so many violations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineBidders"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.bids": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                status?: "active" | "ended" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Auctions I have bid in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsAuctionList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom you have blocked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesBlocks"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.blocks": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesBlock"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.delete.blocks.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.get.cards.house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture that stands for a link to the marketplace's own pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.get.cards.products.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture that stands for a link to a product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. Codes: pictures_busy. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tree of categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueCategoryTree"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.categories": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueCategoryInput"];
            };
        };
        responses: {
            /** @description Add a category */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueCategory"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: slug_taken, slug_missing, unknown_category, category_cycle. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: slug_taken, slug_missing, unknown_category, category_cycle. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.put.categories.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueCategoryInput"];
            };
        };
        responses: {
            /** @description Rename or move a category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueCategory"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: slug_taken, slug_missing, unknown_category, category_cycle. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: slug_taken, slug_missing, unknown_category, category_cycle. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.delete.categories.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: category_in_use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: category_in_use. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desks.get.checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to do first, by your roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesksChecklists"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desks.put.checklists.name.put-away": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desks.delete.checklists.name.put-away": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.cities": {
        parameters: {
            query?: {
                country?: string;
                province?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cities of a country or a province */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsCityList"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.cities": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsCityInput"];
            };
        };
        responses: {
            /** @description Add a city to a province */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedCity"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_province, place_name_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_province, place_name_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.put.cities.code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsCityChange"];
            };
        };
        responses: {
            /** @description Name a city anew, or put it into another province */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedCity"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_province, place_name_taken, place_changed_meanwhile. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_province, place_name_taken, place_changed_meanwhile. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.delete.cities.code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: place_in_use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: place_in_use. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.cities.code.offer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a city back into use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedCity"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.cities.code.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a city out of use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedCity"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.get.complaints": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                open?: "true" | "false";
                order?: string;
                role?: "complainant" | "respondent";
                state?: "opened" | "under_review" | "decided" | "appealed" | "closed" | "settled" | "withdrawn" | "lapsed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your complaints and those of you, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ComplaintsSummary"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsInput"];
            };
        };
        responses: {
            /** @description Complain of an order, a member or a product */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: complained_already, complaint_of_oneself, never_dealt, no_money_in_it, beyond_price, amount_malformed, file_unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: complained_already, complaint_of_oneself, never_dealt, no_money_in_it, beyond_price, amount_malformed, file_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.get.complaints.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A complaint of yours or of you; for the operator, any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.accept-offer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsTakenOffer"];
            };
        };
        responses: {
            /** @description Take what the seller offers: the matter is settled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_your_step, not_in_this_state, nothing_offered, offer_changed, amount_malformed, charge_disputed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_your_step, not_in_this_state, nothing_offered, offer_changed, amount_malformed, charge_disputed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.accept": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accept a decision that went against you: it takes effect now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_your_step, not_in_this_state, both_may_appeal, charge_disputed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_your_step, not_in_this_state, both_may_appeal, charge_disputed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.appeal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsAppeal"];
            };
        };
        responses: {
            /** @description Appeal against a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_your_step, not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_your_step, not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.decision": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsVerdict"];
            };
        };
        responses: {
            /** @description Decide a complaint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, party_may_not_decide, decided_before, rejected_with_effect, no_money_in_it, beyond_price, amount_malformed, charge_disputed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, party_may_not_decide, decided_before, rejected_with_effect, no_money_in_it, beyond_price, amount_malformed, charge_disputed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.evidence": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsEvidence"];
            };
        };
        responses: {
            /** @description Add a file to a case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: complaint_over, file_unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: complaint_over, file_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.offer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsOffer"];
            };
        };
        responses: {
            /** @description Offer money back, to settle the matter */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_your_step, not_in_this_state, no_money_in_it, beyond_price, amount_malformed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_your_step, not_in_this_state, no_money_in_it, beyond_price, amount_malformed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.replies": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ComplaintsReply"];
            };
        };
        responses: {
            /** @description Say something in a case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: complaint_over, file_unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: complaint_over, file_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.get.complaints.id.what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happens to my money if … */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.post.complaints.id.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a complaint of yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsComplaint"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_your_step, not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_your_step, not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.contact-messages": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                state?: "received" | "answered" | "closed" | "spam" | "forgotten";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What visitors wrote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.contact-messages.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A message with its answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact-messages.id.answers": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesContactAnswer"];
            };
        };
        responses: {
            /** @description Answer a message by e-mail */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact-messages.id.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Close a message */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact-messages.id.forget": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forget who wrote a message, and what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact-messages.id.spam": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a message aside as spam */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact-messages.id.wanted": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a message back from spam */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesContactInput"];
            };
        };
        responses: {
            /** @description Write to the marketplace */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactReceipt"];
                };
            };
            /** @description Refused. Codes: form_stale, too_quick, rate_limited. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: form_stale, too_quick, rate_limited. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.contact.form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A contact form to be sent back once, not sooner than its seconds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesContactForm"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.conversations": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                order?: string;
                product?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your conversations, those first in which something was said last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["MessagesListed"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesNewConversation"];
            };
        };
        responses: {
            /** @description Begin a conversation, with its first message */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesBegun"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: cannot_write_here, wait_for_answer, file_unknown, ref_reused, own_product, not_acquainted, group_full. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: cannot_write_here, wait_for_answer, file_unknown, ref_reused, own_product, not_acquainted, group_full. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.conversations.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of your conversations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesConversation"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.leave": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_group. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_group. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.members": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesJoin"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_group, group_full, not_acquainted. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_group, group_full, not_acquainted. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.delete.conversations.id.members.member_id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_group. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_group. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.conversations.id.messages": {
        parameters: {
            query?: {
                after?: number;
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["MessagesMessage"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.messages": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesNewMessage"];
            };
        };
        responses: {
            /** @description Say something */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesMessage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: cannot_write_here, wait_for_answer, file_unknown, ref_reused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: cannot_write_here, wait_for_answer, file_unknown, ref_reused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.mute": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesMute"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.read": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesRead"];
            };
        };
        responses: {
            /** @description Say how far you have read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Conversations with something unread. */
                        unread: number;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.conversations.id.report": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesNewReport"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: already_reported. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: already_reported. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.conversations.unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In how many of your conversations something is unread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Conversations with something unread. */
                        unread: number;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Countries an address may lie in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsCountryList"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.deals": {
        parameters: {
            query?: {
                amount_max?: string;
                amount_min?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created" | "-amount" | "amount" | "-entered" | "entered";
                overdue?: "true";
                process?: string;
                search?: string;
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["OperationsDeal"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.deals.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One deal, with what the operator may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsWholeDeal"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.deals.id.stripe-objects": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What of a deal went through Stripe: payments, refunds, transfers, with the names they have there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsStripeObjects"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.deals.table": {
        parameters: {
            query?: {
                amount_max?: string;
                amount_min?: string;
                columns?: string;
                from?: string;
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created" | "-amount" | "amount" | "-entered" | "entered";
                overdue?: "true";
                process?: string;
                search?: string;
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every deal; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.debt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you owe the marketplace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsDebt"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.debt.card-payments": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsDebtPaymentInput"];
            };
        };
        responses: {
            /** @description Pay what you owe by card */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsCheckout"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, payment_refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, payment_refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.debt.wallet-payments": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsDebtPaymentInput"];
            };
        };
        responses: {
            /** @description Pay what you owe from your wallet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsDebt"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.debts": {
        parameters: {
            query?: {
                currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                member?: string;
                order?: "-amount" | "amount";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members who owe the house */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["WalletsDebtor"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.debts.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a member owes the house */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsDebt"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.debts.id.payments": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsDebtReceipt"];
            };
        };
        responses: {
            /** @description Note that a member has paid what they owe: outside Stripe, or out of their wallet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsDebt"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.debts.id.write-offs": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsWriteOff"];
            };
        };
        responses: {
            /** @description Give up what a member owes, or a part of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsDebt"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, exceeds_debt, wallet_too_low. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.debts.table": {
        parameters: {
            query?: {
                columns?: string;
                currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
                member?: string;
                order?: "-amount" | "amount";
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members who owe the house; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.get.deployment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the deployment and each marketplace fare */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacesDeployment"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.desk.auctions": {
        parameters: {
            query?: {
                bidder?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                order?: "-ends" | "ends";
                search?: string;
                seller?: string;
                state?: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every auction, whatever its state */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["AuctionsListed"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.desk.auctions.table": {
        parameters: {
            query?: {
                bidder?: string;
                columns?: string;
                from?: string;
                order?: "-ends" | "ends";
                search?: string;
                seller?: string;
                state?: "scheduled" | "live" | "sold" | "unsold" | "cancelled";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every auction, whatever its state; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desks.get.desk.buying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What needs you as a buyer, and what is under way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesksBuying"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.desk.categories": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories in the order of the tree, for who keeps it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["CatalogueListedCategory"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.desk.categories.table": {
        parameters: {
            query?: {
                columns?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The categories in the order of the tree, for who keeps it; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.desk.cities": {
        parameters: {
            query?: {
                country?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                province?: string;
                search?: string;
                state?: "offered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cities of a country by name, for who keeps them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["LocationsListedCity"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.desk.cities.table": {
        parameters: {
            query?: {
                columns?: string;
                country?: string;
                province?: string;
                search?: string;
                state?: "offered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cities of a country by name, for who keeps them; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.get.desk.complaints": {
        parameters: {
            query?: {
                about?: "order" | "member" | "product";
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                kind?: "not_as_described" | "not_received" | "conduct" | "counterfeit" | "other";
                limit?: number;
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created";
                outcome?: "upheld" | "partly_upheld" | "rejected";
                search?: string;
                state?: "opened" | "under_review" | "decided" | "appealed" | "closed" | "settled" | "withdrawn" | "lapsed";
                until?: string;
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that members complain of */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["ComplaintsSummary"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complaints.get.desk.complaints.table": {
        parameters: {
            query?: {
                about?: "order" | "member" | "product";
                columns?: string;
                from?: string;
                kind?: "not_as_described" | "not_received" | "conduct" | "counterfeit" | "other";
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created";
                outcome?: "upheld" | "partly_upheld" | "rejected";
                search?: string;
                state?: "opened" | "under_review" | "decided" | "appealed" | "closed" | "settled" | "withdrawn" | "lapsed";
                until?: string;
                waiting?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that members complain of; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.get.desk.grants": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                member?: string;
                noun?: string;
                order?: "-granted" | "granted";
                over?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that members let one another do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["PermissionsGrant"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.get.desk.grants.table": {
        parameters: {
            query?: {
                columns?: string;
                member?: string;
                noun?: string;
                order?: "-granted" | "granted";
                over?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that members let one another do; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.desk.operating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What needs you as an operator, and how it has gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsDesk"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.desk.payouts": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                member?: string;
                order?: "-created" | "created";
                search?: string;
                state?: string;
                stuck?: "true";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What every seller was or will be sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["PayoutsListedPayout"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.desk.payouts.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                member?: string;
                order?: "-created" | "created";
                search?: string;
                state?: string;
                stuck?: "true";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What every seller was or will be sent; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.desk.permissions": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                role?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may do what, by thing and action */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["AccountsPermissionRow"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.desk.permissions.table": {
        parameters: {
            query?: {
                columns?: string;
                role?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may do what, by thing and action; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.desk.products": {
        parameters: {
            query?: {
                by_house?: "true";
                category?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                order?: "-created" | "created";
                search?: string;
                seller?: string;
                sold_out?: "true";
                state?: "for_sale" | "held" | "unlisted" | "withdrawn";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every product, whatever its standing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["CatalogueListedProduct"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.desk.products.table": {
        parameters: {
            query?: {
                by_house?: "true";
                category?: string;
                columns?: string;
                from?: string;
                order?: "-created" | "created";
                search?: string;
                seller?: string;
                sold_out?: "true";
                state?: "for_sale" | "held" | "unlisted" | "withdrawn";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every product, whatever its standing; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.desk.provinces": {
        parameters: {
            query?: {
                country?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                search?: string;
                state?: "offered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provinces of a country by name, for who keeps them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["LocationsListedProvince"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.desk.provinces.table": {
        parameters: {
            query?: {
                columns?: string;
                country?: string;
                search?: string;
                state?: "offered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provinces of a country by name, for who keeps them; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "desks.get.desk.selling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What needs you as a seller, and how it goes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesksSelling"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.dev.clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Business time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsClock"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.dev.clock": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsClockTurn"];
            };
        };
        responses: {
            /** @description Turn business time forward */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsClock"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.dev.inbox": {
        parameters: {
            query?: {
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description E-mails that were sent, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsInbox"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.dev.inbox.message": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One e-mail */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsMessage"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.dev.logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts of the demo, to switch between */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsLogins"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.dev.simulator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the Stripe simulator is steered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsSimulator"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.get.disputes": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                open?: "true" | "false";
                order?: "-created" | "created";
                search?: string;
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disputes of the marketplace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["DisputesSummary"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.get.disputes.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A dispute about one of your sales; for the operator, any */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesDispute"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.post.disputes.id.accept": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesDispute"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, party_may_not_decide, evidence_files_on_the_way. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, party_may_not_decide, evidence_files_on_the_way. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.post.disputes.id.evidence": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputesEvidenceInput"];
            };
        };
        responses: {
            /** @description Say what shows that the sale was right */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesDispute"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: evidence_sent, file_unknown, file_type, too_much_evidence. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: evidence_sent, file_unknown, file_type, too_much_evidence. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.post.disputes.id.submit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send the evidence to the bank */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesDispute"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, party_may_not_decide, evidence_files_on_the_way. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, party_may_not_decide, evidence_files_on_the_way. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "disputes.get.disputes.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                open?: "true" | "false";
                order?: "-created" | "created";
                search?: string;
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disputes of the marketplace; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.post.documents": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    media_type: string;
                    name: string;
                    purpose: string;
                };
            };
        };
        responses: {
            /** @description Announce a file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesAwaitedDocument"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: file_purpose, file_size, file_type, too_many_files. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: file_purpose, file_size, file_type, too_many_files. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.get.documents.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file, with a link that opens it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesLinkedDocument"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.delete.documents.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: file_in_use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: file_in_use. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.get.documents.id.bytes": {
        parameters: {
            query: {
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Refused. Codes: link_expired. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: link_expired. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.put.documents.id.bytes": {
        parameters: {
            query: {
                expires: number;
                signature: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Send the bytes of a file */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Refused. Codes: file_size, link_expired. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: file_size, link_expired. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.post.documents.id.received": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Say that the bytes of a file are there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesDocument"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: file_missing, file_size, file_type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: file_missing, file_size, file_type. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.get.documents.id.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions of a file that you may read, the first first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesDocumentVersions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.post.documents.id.versions": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bytes: number;
                    media_type: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Announce a further version of a file of yours */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilesAwaitedDocument"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: file_purpose, file_size, file_type, too_many_files. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: file_purpose, file_size, file_type, too_many_files. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.entries": {
        parameters: {
            query?: {
                deals?: string;
                entries?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What amounts of yours came of: the entries of your deals, in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksOpened"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.get.exports.id.archive": {
        parameters: {
            query?: {
                expires?: number;
                signature?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fetch an archive by its signed link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.get.favourites": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                products?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I watch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesFavouriteList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.put.favourites.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.delete.favourites.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.get.feedback": {
        parameters: {
            query?: {
                about?: "seller" | "buyer" | "platform";
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                hidden?: "true" | "false";
                limit?: number;
                order?: "-created" | "created";
                rating?: number;
                seller?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that buyers and sellers have said */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["FeedbackListed"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.post.feedback.id.hide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackHiding"];
            };
        };
        responses: {
            /** @description Put what was said out of sight, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackListed"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.post.feedback.id.reply": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackAnswer"];
            };
        };
        responses: {
            /** @description Answer what was said of you, once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackFeedback"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: feedback_not_seen, feedback_answered. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: feedback_not_seen, feedback_answered. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.post.feedback.id.show": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let what was said be seen again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackListed"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.get.feedback.table": {
        parameters: {
            query?: {
                about?: "seller" | "buyer" | "platform";
                columns?: string;
                from?: string;
                hidden?: "true" | "false";
                order?: "-created" | "created";
                rating?: number;
                seller?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that buyers and sellers have said; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fees.get.fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the house takes of a sale, now, before and from later on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeesFees"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fees.post.fees": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeesScheduleInput"];
            };
        };
        responses: {
            /** @description Set the rules of the fee, from now on or from later */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeesSchedule"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: fees_not_possible, fees_in_the_past, fees_changed_meanwhile, amount_malformed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: fees_not_possible, fees_in_the_past, fees_changed_meanwhile, amount_malformed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fees.get.fees.preview": {
        parameters: {
            query: {
                at?: string;
                category_id?: string;
                currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
                price: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a sale would cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeesPreview"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fees.get.fees.rules": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules that hold now, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["FeesRuleInForce"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fees.get.fees.rules.table": {
        parameters: {
            query?: {
                columns?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules that hold now, in their order; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "files.get.files.id.width": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                width: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A public picture in one of its sizes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.found-things": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Find members, deals, products and entries by name, e-mail, reference or id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsFound"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.get.grants": {
        parameters: {
            query?: {
                noun?: string;
                object_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I was granted and what I granted; or everything granted on one thing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsGrantList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_noun. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_noun. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.post.grants": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                    /** Format: uuid */
                    member_id: string;
                    /** @description As the policies call it: Product, Order, Member. */
                    noun: string;
                    /** Format: uuid */
                    object_id: string;
                    /**
                     * Format: date-time
                     * @description Business time from which it is nothing any more.
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Let another member do one thing to one object */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsGrant"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_noun, not_grantable, ends_before_it_begins, grant_to_oneself, forbidden. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_noun, not_grantable, ends_before_it_begins, grant_to_oneself, forbidden. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.delete.grants.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.invitations": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: role_unknown, email_taken, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: role_unknown, email_taken, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.jobs": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                list?: "waiting" | "active" | "scheduled" | "failed" | "success";
                queue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["OperationsJob"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.jobs.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One job */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsJob"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.jobs.id.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: job_not_steerable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: job_not_steerable. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.jobs.id.retry": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: job_not_steerable. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: job_not_steerable. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.jobs.purge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsPurge"];
            };
        };
        responses: {
            /** @description Remove jobs that ended some days ago */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsPurged"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.jobs.queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kinds of jobs, and how many there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsQueues"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.jobs.schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is sent by itself, and when next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsSchedules"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.put.jobs.schedules.name": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsScheduleSwitch"];
            };
        };
        responses: {
            /** @description Switch a schedule of this marketplace on or off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsSchedules"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: schedule_not_yours. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: schedule_not_yours. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.jobs.table": {
        parameters: {
            query?: {
                columns?: string;
                list?: "waiting" | "active" | "scheduled" | "failed" | "success";
                queue?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs, the newest first; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.jobs.trigger": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsTrigger"];
            };
        };
        responses: {
            /** @description Run a job by its name, now */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.jobs.workers.ping": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Call every worker process, and see which answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsWorkers"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the marketplace has, owes and earned */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksBalances"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.accounts.kind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts of one kind, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksAccounts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.entries": {
        parameters: {
            query?: {
                account?: string;
                amount?: string;
                currency?: string;
                cursor?: string;
                deal?: string;
                entries?: string;
                entry?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries in words, the newest first; of one deal, one account, one amount, or one alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["BooksEntry"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months that were closed, and opened again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksPeriods"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.post.ledger.periods": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BooksMonth"];
            };
        };
        responses: {
            /** @description Close a month, and all before it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksPeriod"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: month_not_over, month_closed, books_not_proved, books_busy. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: month_not_over, month_closed, books_not_proved, books_busy. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.periods.month": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A closed month, with its balances */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksClosedPeriod"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.reconciliation": {
        parameters: {
            query?: {
                grace_seconds?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In what the books and Stripe do not agree */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksReconciliation"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.post.ledger.reconciliation": {
        parameters: {
            query?: {
                grace_seconds?: number;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fetch what Stripe has booked, and compare */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksReconciliation"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.statement": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement of the house */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksStatement"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.statement.table": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement of the house, as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.ledger.verify": {
        parameters: {
            query?: {
                since?: "beginning" | "last_proof";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Prove the books */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksProof"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.listings": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                product?: string;
                seller?: string;
                status?: "active" | "held" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fixed-price listings, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListingList"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.listings": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueListingInput"];
            };
        };
        responses: {
            /** @description Offer a product of mine at a fixed price */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListing"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_product, bad_price, wrong_currency, already_offered, product_withdrawn, product_held, payouts_not_ready. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_product, bad_price, wrong_currency, already_offered, product_withdrawn, product_held, payouts_not_ready. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.listings.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One listing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListing"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.put.listings.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueRepricing"];
            };
        };
        responses: {
            /** @description Give a listing another price */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListing"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_price, wrong_currency, listing_closed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_price, wrong_currency, listing_closed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.delete.listings.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.listings.id.purchase": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersPurchase"];
            };
        };
        responses: {
            /** @description Buy at the fixed price */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: out_of_stock, own_listing, price_changed, shipping_changed, not_sent_there, amount_too_large. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: out_of_stock, own_listing, price_changed, shipping_changed, not_sent_there, amount_too_large. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.get.listings.id.shipping": {
        parameters: {
            query?: {
                address_id?: string;
                country?: string;
                province?: string;
                quantity?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sending it would cost */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingQuote"];
                };
            };
            /** @description Refused. Codes: unknown_province. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_province. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.get.listings.id.shipping.addresses": {
        parameters: {
            query?: {
                quantity?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sending it would cost to each of my addresses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingToAddresses"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    password: string;
                    /** @description Or the e-mail, for a single field. */
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Sign in by e-mail or username */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsEntered"];
                };
            };
            /** @description Refused. Codes: wrong_login, suspended, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_login, suspended, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.logout": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.get.marketplace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this marketplace is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsMarketplace"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.get.marketplaces": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The marketplaces of this deployment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacesTenantPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.post.marketplaces": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplacesNewTenant"];
            };
        };
        responses: {
            /** @description Open a marketplace from a preset */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacesTenant"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_preset, second_house, bare_host, host_twice, slug_taken, host_taken, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_preset, second_house, bare_host, host_twice, slug_taken, host_taken, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.get.marketplaces.slug": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One marketplace of this deployment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacesTenant"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.post.marketplaces.slug.operators": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplacesNewOperator"];
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: email_taken, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: email_taken, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.get.marketplaces.slug.periods": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The months of a marketplace that were closed, and opened again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksPeriods"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.post.marketplaces.slug.periods.month.reopen": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                month: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BooksReopening"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: month_not_closed, month_not_last. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: month_not_closed, month_not_last. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.post.marketplaces.slug.resume": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplacesSuspension"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: house_stays_open, not_suspended. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: house_stays_open, not_suspended. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.post.marketplaces.slug.suspend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketplacesSuspension"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: house_stays_open, suspended_already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: house_stays_open, suspended_already. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My account */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsUser"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.patch.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description BCP 47 tag; null is the marketplace's own. */
                    locale?: string | null;
                    name?: string;
                    username?: string | null;
                    /** @description IANA zone; null is the marketplace's own. */
                    zone?: string | null;
                };
            };
        };
        responses: {
            /** @description Change my name, username, zone or language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsUser"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: username_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: username_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "activity.get.me.activity": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is on record about me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.get.me.erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether I can be erased now, and what stands in the way */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyErasureOutlook"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.post.me.erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description May be left out within ten minutes of signing in: for accounts without a password. */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: wrong_password, too_often, confirm_first, erasure_hindered, forbidden. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: wrong_password, too_often, confirm_first, erasure_hindered, forbidden. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.get.me.export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive I asked for last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyLatestExport"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.post.me.export": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask for everything that is held of me */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyExport"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: too_many_exports. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_many_exports. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.me.roles": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Take on another role: a buyer begins to sell */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsUser"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: role_not_self_assigned. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: role_not_self_assigned. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.media": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The media library */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPictureList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.media": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files?: string[];
                } & {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Put a picture into the library */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPicture"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: picture_type, picture_too_large, picture_broken, too_many_pictures. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: picture_type, picture_too_large, picture_broken, too_many_pictures. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.media.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture of the library */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPicture"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.put.media.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesPictureWords"];
            };
        };
        responses: {
            /** @description Say what a picture shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPicture"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.delete.media.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: picture_in_use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: picture_in_use. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.members": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                order?: "-created" | "created" | "name" | "-name";
                role?: string;
                search?: string;
                standing?: "active" | "suspended" | "erased";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["AccountsMember"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.members.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "acting.post.members.id.acting": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActingInput"];
            };
        };
        responses: {
            /** @description See the marketplace as a member does, in this browser, for an hour */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingActing"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: acting_as_staff, member_not_active. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: acting_as_staff, member_not_active. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.members.id.dealings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A member's deals in figures, as buyer and as seller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsDealings"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.get.members.id.erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a member can be erased now, and what stands in the way; and what they asked of their data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacyStanding"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "privacy.post.members.id.erasure": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The member's e-mail, typed again: what is erased does not come back. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: erasure_hindered, other_email, forbidden. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: erasure_hindered, other_email, forbidden. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.get.members.id.feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a member has said lately, and what was said about them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOfMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.members.id.reinstate": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsStandingReason"];
            };
        };
        responses: {
            /** @description Let a suspended member in again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.put.members.id.roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description Set a member's roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: role_unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: role_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.members.id.sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a member is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsOverseenSessions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.members.id.sign-out": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsEndSessions"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.members.id.statement": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement of a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksStatement"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.members.id.statement.table": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement of a member, as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.members.id.stripe-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How a member stands with Stripe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsOverseenAccount"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.members.id.suspend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsStandingReason"];
            };
        };
        responses: {
            /** @description Suspend a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.members.id.totp.disable": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What was lost, and how they showed who they are. Kept in the activity log. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Switch off a member's second step */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsMember"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: second_factor_off. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: second_factor_off. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.members.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                order?: "-created" | "created" | "name" | "-name";
                role?: string;
                search?: string;
                standing?: "active" | "suspended" | "erased";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search members; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.menus": {
        parameters: {
            query?: {
                exact?: "true" | "false";
                language?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The links in the head and at the foot of every page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesMenus"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.put.menus.name": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesMenuInput"];
            };
        };
        responses: {
            /** @description Write a menu in one language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesMenus"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: menu_changed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: menu_changed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.message-reports": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created";
                reason?: "spam" | "insult" | "fraud" | "outside" | "other";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members have reported of their conversations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["MessagesReport"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.message-reports.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A report, with what was said around it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesWholeReport"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.post.message-reports.id.decide": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagesDecision"];
            };
        };
        responses: {
            /** @description Decide about a report: leave it, remove the message, or warn who wrote it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesWholeReport"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: report_decided, no_message_reported, party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: report_decided, no_message_reported, party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "messages.get.message-reports.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                member?: string;
                open?: "true" | "false";
                order?: "-created" | "created";
                reason?: "spam" | "insult" | "fraud" | "outside" | "other";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members have reported of their conversations; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you were told, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsNoticePage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.post.notifications.id.read": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark one of your notices as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsNotice"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.post.notifications.id.send-again": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Send an undelivered e-mail again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUndelivered"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: mail_not_waiting. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: mail_not_waiting. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How you are told, by kind and channel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsPreferences"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.put.notifications.preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsPreferencesInput"];
            };
        };
        responses: {
            /** @description Choose how you are told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsPreferences"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: notice_kind_unknown. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: notice_kind_unknown. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.post.notifications.read-all": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mark all your notices as read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsReadAll"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.sent": {
        parameters: {
            query: {
                about?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                members: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members were told, the newest first, and whether the letter arrived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsSentPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you are told, as you are told it (Server-Sent Events) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_many_streams. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.post.notifications.trial": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.undelivered": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                state?: "due" | "doubt" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description E-mails that have not certainly arrived */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUndeliveredPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many of your notices are unread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUnreadCount"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.get.notifications.unsubscribe": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the link of an e-mail would stop */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsUnsubscribeWish"];
                };
            };
            /** @description Refused. Codes: unsubscribe_invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unsubscribe_invalid. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notifications.post.notifications.unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationsUnsubscribe"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused. Codes: unsubscribe_invalid. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unsubscribe_invalid. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.get.orders": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
                open?: "true" | "false";
                role?: "buyer" | "seller";
                state?: "pending_payment" | "paid" | "shipped" | "delivery_failed" | "delivered" | "return_requested" | "returning" | "sent_back" | "disputed" | "completed" | "expired" | "cancelled" | "refunded" | "charged_back";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your orders, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["OrdersOrderSummary"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.get.orders.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of your orders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.accept-return": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agree to the return */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.put.orders.id.address": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersAddressing"];
            };
        };
        responses: {
            /** @description Say where an order is to go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_sent_there. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_sent_there. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Cancel the order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.complete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All is well: pay the seller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.confirm-delivery": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirm delivery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.confirm-return": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has come back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.delivery-failed": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The carrier could not deliver it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.get.orders.id.feedback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said about an order, and how sellers have rated its buyer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOfOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.post.orders.id.feedback": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackInput"];
            };
        };
        responses: {
            /** @description Say how the other side, or the platform, did */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackFeedback"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_delivered, feedback_given. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_delivered, feedback_given. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.give-up": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Do not send it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.keep": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keep it after all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.mark-shipped": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier: string;
                    tracking_number: string;
                };
            };
        };
        responses: {
            /** @description Mark as shipped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.pay": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrdersPay"];
            };
        };
        responses: {
            /** @description Pay an order */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersCheckout"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, address_missing, payment_refused, no_such_card, wallet_too_low. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, address_missing, payment_refused, no_such_card, wallet_too_low. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.refund": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A decimal, with as many digits as the currency has. */
                    amount?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Refund in full */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.reject-return": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Reject the return */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.request-return": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ask to return it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.send-again": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier: string;
                    tracking_number: string;
                };
            };
        };
        responses: {
            /** @description Send it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.post.orders.id.send-back": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tracking_number: string;
                };
            };
        };
        responses: {
            /** @description Sent back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrdersOrder"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "orders.get.orders.id.what-if": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happens to my money if … */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                kind?: "home" | "page" | "landing" | "service" | "post";
                language?: string;
                limit?: number;
                q?: string;
                state?: "draft" | "scheduled" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Pages, with their states */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesNew"];
            };
        };
        responses: {
            /** @description Write a page */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: path_not_possible, path_taken, body_missing, body_not_possible, body_too_long, unknown_picture. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: path_not_possible, path_taken, body_missing, body_not_possible, body_too_long, unknown_picture. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page as its editor has it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.put.pages.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesSave"];
            };
        };
        responses: {
            /** @description Save a page: its next revision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: page_changed, body_missing, body_not_possible, body_too_long, unknown_picture. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: page_changed, body_missing, body_not_possible, body_too_long, unknown_picture. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.delete.pages.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages.id.differences": {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What lies between two revisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesDifference"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.move": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesMove"];
            };
        };
        responses: {
            /** @description Move a page, with its translations, to another path */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: path_not_possible, path_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: path_not_possible, path_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.preview-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A link by which anybody sees the newest revision, for a week */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPreviewLink"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.publish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesPublication"];
            };
        };
        responses: {
            /** @description Show a revision to everybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_future, not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_future, not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages.id.revisions": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who saved what when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesRevisionList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.revisions.number.restore": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesRestoring"];
            };
        };
        responses: {
            /** @description Take an earlier revision up again, as the newest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: page_changed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: page_changed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.schedule": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesSchedule"];
            };
        };
        responses: {
            /** @description Let a revision be shown by itself, later */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_future, end_before_beginning, not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_future, end_before_beginning, not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.unschedule": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let nothing happen by itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.pages.id.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a page from sight */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages.preview": {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A revision that is not published, by a signed link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPublicPage"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.pages.published": {
        parameters: {
            query: {
                language?: string;
                path: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page at a path, or where it has gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesFound"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.get.payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your saved cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsSavedCards"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.post.payment-methods": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Save a card */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsSaving"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: stripe_refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: stripe_refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.delete.payment-methods.card": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: no_such_card. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: no_such_card. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.payouts": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you were sent, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["PayoutsPayout"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.post.payouts.id.retry": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask Stripe once more for a transfer it refused */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        state: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.get.permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may do what, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsPermissionList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.get.permissions.explain": {
        parameters: {
            query: {
                member: string;
                noun: string;
                object_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one member may do to one thing, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsExplanation"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_noun. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_noun. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "permissions.get.permissions.nouns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nouns that can be asked about, and what of them can be granted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionsNounList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.posts": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                language?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The blog */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesPostList"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "marketplaces.get.presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a marketplace can be made from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketplacesPresets"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lifecycles, drawn from their declarations, with live counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsProcesses"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.processes.name": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One lifecycle, with its picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsProcess"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.products": {
        parameters: {
            query?: {
                category?: string;
                city?: string;
                condition?: string;
                cursor?: string;
                direction?: "forward" | "backward";
                for_sale?: "true" | "false";
                in_stock?: "true" | "false";
                limit?: number;
                min_rating?: number;
                order?: "newest" | "price_asc" | "price_desc" | "relevance" | "ending";
                price_max?: string;
                price_min?: string;
                province?: string;
                q?: string;
                seller?: string;
                sent_within_days?: number;
                sold_by?: "fixed_price" | "auction";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look for products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueProductList"];
                };
            };
            /** @description Refused. Codes: bad_price, bad_cursor, words_missing. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_price, bad_cursor, words_missing. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.products": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueProductInput"];
            };
        };
        responses: {
            /** @description Put up a product */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueProduct"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_category, unknown_city. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_category, unknown_city. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.products.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueProduct"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.put.products.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueProductInput"];
            };
        };
        responses: {
            /** @description Describe a product anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueProduct"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_category, unknown_city, product_withdrawn, stock_sold. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_category, unknown_city, product_withdrawn, stock_sold. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.delete.products.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: held_by_open_deal, offered_meanwhile. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: held_by_open_deal, offered_meanwhile. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.products.id.hold": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueHold"];
            };
        };
        responses: {
            /** @description Take a product off sale, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListedProduct"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: product_withdrawn. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: product_withdrawn. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.put.products.id.pictures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CataloguePictureOrder"];
            };
        };
        responses: {
            /** @description Put the pictures into another order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePictureList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: pictures_differ, product_withdrawn. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: pictures_differ, product_withdrawn. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.products.id.pictures": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files?: string[];
                } & {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Add a picture */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePicture"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: picture_type, picture_too_large, picture_broken, too_many_pictures, product_withdrawn. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: picture_type, picture_too_large, picture_broken, too_many_pictures, product_withdrawn. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.delete.products.id.pictures.picture_id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                picture_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.post.products.id.release": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Let a product be sold again that was taken off sale */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueListedProduct"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: product_withdrawn. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: product_withdrawn. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.products.id.similar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Products like this one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSomeProducts"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.products.facets": {
        parameters: {
            query?: {
                category?: string;
                city?: string;
                condition?: string;
                for_sale?: "true" | "false";
                in_stock?: "true" | "false";
                min_rating?: number;
                price_max?: string;
                price_min?: string;
                province?: string;
                q?: string;
                seller?: string;
                sent_within_days?: number;
                sold_by?: "fixed_price" | "auction";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each further filter would leave */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueFacets"];
                };
            };
            /** @description Refused. Codes: bad_price. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_price. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.products.spelling": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The words as they were perhaps meant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSpelling"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.get.provinces": {
        parameters: {
            query?: {
                country?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Provinces of a country */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsProvinceList"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.provinces": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsProvinceInput"];
            };
        };
        responses: {
            /** @description Add a province */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedProvince"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: unknown_country, place_name_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: unknown_country, place_name_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.put.provinces.code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationsProvinceChange"];
            };
        };
        responses: {
            /** @description Name a province anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedProvince"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: place_name_taken, place_changed_meanwhile. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: place_name_taken, place_changed_meanwhile. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.delete.provinces.code": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: place_in_use. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: place_in_use. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.provinces.code.offer": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a province back into use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedProvince"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "locations.post.provinces.code.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a province out of use, with its cities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationsListedProvince"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.get.redirects": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where old paths lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesRedirectList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.post.redirects": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagesRedirectInput"];
            };
        };
        responses: {
            /** @description Send whoever comes to a path on to another */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagesRedirect"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: path_not_possible, redirect_from_page, redirect_taken, redirect_loop. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: path_not_possible, redirect_from_page, redirect_taken, redirect_loop. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "pages.delete.redirects.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.get.refunds": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                limit?: number;
                order?: "-created" | "created";
                search?: string;
                source?: "escrow" | "surplus" | "clawback";
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every refund of the marketplace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["PaymentsListedRefund"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.post.refunds.id.retry": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ask Stripe once more for a refund it refused */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsRefund"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.post.refunds.id.settle": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentsSettlement"];
            };
        };
        responses: {
            /** @description Note that a refund was given back by hand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsRefund"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, party_may_not_decide, charge_disputed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, party_may_not_decide, charge_disputed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.post.refunds.id.to-wallet": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Put a refund that Stripe refused into the payer's wallet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsRefund"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, party_may_not_decide, charge_disputed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, party_may_not_decide, charge_disputed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payments.get.refunds.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                order?: "-created" | "created";
                search?: string;
                source?: "escrow" | "surplus" | "clawback";
                state?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every refund of the marketplace; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accounts.post.register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    name?: string;
                    password: string;
                    /** @description One role that may be taken, or 'both' where there are two. */
                    role?: string;
                    roles?: string[];
                    username?: string;
                };
            };
        };
        responses: {
            /** @description Register */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsSignedIn"];
                };
            };
            /** @description Refused. Codes: role_not_self_assigned, email_taken, username_taken, too_often. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: role_not_self_assigned, email_taken, username_taken, too_often. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.get.robots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What robots may look at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.get.saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The searches I keep, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesSavedSearchList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.post.saved-searches": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishesSavedSearchInput"];
            };
        };
        responses: {
            /** @description Keep a search, and be told of new finds */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesSavedSearch"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: search_empty, bad_price, search_name_taken, too_many_searches. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: search_empty, bad_price, search_name_taken, too_many_searches. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.delete.saved-searches.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wishes.patch.saved-searches.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WishesSavedSearchChange"];
            };
        };
        responses: {
            /** @description Rename a search, or be told of it or not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WishesSavedSearch"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: search_name_taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: search_name_taken. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.get.second-chances": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Second chances I have, and those I have offered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsChanceList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: bad_cursor. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: bad_cursor. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.second-chances.id.accept": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a second chance: I have an order to pay */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsChance"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, chance_on_hold. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, chance_on_hold. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.second-chances.id.decline": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Decline a second chance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsChance"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "auctions.post.second-chances.id.withdraw": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a second chance that I offered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuctionsChance"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.sellers.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A seller's public page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSellerPage"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feedback.get.sellers.id.feedback": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was said about a seller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackOfSeller"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.get.sellers.id.shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a seller asks for sending, by province */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingRates"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.put.sellers.id.story": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CatalogueStoryInput"];
            };
        };
        responses: {
            /** @description Say who one is as a seller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSellerPage"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.get.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Settings of this marketplace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSettings"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.patch.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description Change settings of this marketplace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSettings"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: settings_not_possible. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: settings_not_possible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.post.settings.preview": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description What would hold if the settings were changed so */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSettings"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: settings_not_possible. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: settings_not_possible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.get.settings.versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the settings were changed, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsVersions"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "settings.post.settings.versions.number.restore": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take the settings back to an older version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsSettings"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: settings_not_possible. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: settings_not_possible. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.get.shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I ask for sending */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOwnRates"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.put.shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingRatesInput"];
            };
        };
        responses: {
            /** @description Say what I ask for sending */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOwnRates"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: rates_not_possible, amount_malformed, rates_changed_meanwhile. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: rates_not_possible, amount_malformed, rates_changed_meanwhile. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.delete.shipping-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.get.shipping-rates.house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What sending costs where a seller has set nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOwnRates"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.put.shipping-rates.house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingRatesInput"];
            };
        };
        responses: {
            /** @description Say what sending costs where a seller has set nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippingOwnRates"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: rates_not_possible, amount_malformed, rates_changed_meanwhile. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: rates_not_possible, amount_malformed, rates_changed_meanwhile. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "shipping.delete.shipping-rates.house": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.get.sitemap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The list of the parts of the sitemap */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "storefront.get.sitemaps.name": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One part of the sitemap: at most 50,000 public pages */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.get.standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How I stand: what is held against me, and whether I may bid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineStanding"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.statement": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you had, what moved, and what you have: wallet, what you are owed, what you owe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksStatement"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "books.get.statement.table": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What you had, what moved, and what you have: wallet, what you are owed, what you owe; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_a_span, statement_too_long. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_a_span, statement_too_long. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.stripe.account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How you stand with Stripe */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsAccount"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.delete.stripe.account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: only_standard_disconnects. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: only_standard_disconnects. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.post.stripe.account.onboarding": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connect to Stripe, or go on with it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsOnboarding"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: stripe_refused, already_connected, account_kind_not_offered. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: stripe_refused, already_connected, account_kind_not_offered. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.get.stripe.account.payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What Stripe has paid from your account to your bank, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsBankPayouts"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.post.stripe.authorize": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Connect a Stripe account you have already */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsOnboarding"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: already_connected, account_kind_not_offered, oauth_not_set. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: already_connected, account_kind_not_offered, oauth_not_set. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "payouts.post.stripe.oauth.callback": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code?: string;
                    error?: string;
                    state: string;
                };
            };
        };
        responses: {
            /** @description Finish connecting, with what Stripe handed to the browser */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutsAccount"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: authorization_unknown, authorization_denied, account_taken, already_connected, stripe_refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: authorization_unknown, authorization_denied, account_taken, already_connected, stripe_refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.suggestions": {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What somebody may mean who has typed so far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueSuggestions"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.timers": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                list?: "failing" | "overdue" | "all";
                process?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deadlines that run, those due first at the top */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsTimerList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.timers.retry": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsTimerRetry"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.get.views": {
        parameters: {
            query: {
                list: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The views of a list: yours and those that are shared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsViewList"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.post.views": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsViewInput"];
            };
        };
        responses: {
            /** @description Keep a view of a list */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsView"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: too_many_views. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: too_many_views. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.delete.views.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "operations.patch.views.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationsViewChange"];
            };
        };
        responses: {
            /** @description Change a view */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsView"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.get.violations": {
        parameters: {
            query?: {
                cursor?: string;
                direction?: "forward" | "backward";
                from?: string;
                kind?: "unpaid" | "complaint" | "conduct";
                limit?: number;
                member?: string;
                order?: "-created" | "created";
                state?: "recorded" | "appealed" | "upheld" | "excused" | "spent";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members are held against */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["DisciplineListed"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.post.violations": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineConduct"];
            };
        };
        responses: {
            /** @description Record what I have seen of a member’s conduct */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineListed"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.post.violations.id.appeal": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineAppeal"];
            };
        };
        responses: {
            /** @description Say why something should not be held against me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineViolation"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.post.violations.id.excuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineDecision"];
            };
        };
        responses: {
            /** @description Strike a violation out: it counts no more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineListed"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.post.violations.id.uphold": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineDecision"];
            };
        };
        responses: {
            /** @description Let a violation stand that was appealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisciplineListed"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, not_your_step, party_may_not_decide. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, not_your_step, party_may_not_decide. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "discipline.get.violations.table": {
        parameters: {
            query?: {
                columns?: string;
                from?: string;
                kind?: "unpaid" | "complaint" | "conduct";
                member?: string;
                order?: "-created" | "created";
                state?: "recorded" | "appealed" | "upheld" | "excused" | "spent";
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What members are held against; as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in your wallet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsWallet"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.wallet.entries": {
        parameters: {
            query?: {
                currency?: "AED" | "AUD" | "CAD" | "CHF" | "DKK" | "EUR" | "GBP" | "INR" | "JPY" | "KWD" | "NOK" | "PKR" | "PLN" | "SEK" | "USD";
                cursor?: string;
                direction?: "forward" | "backward";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came into your wallet and went out, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next: string | null;
                        previous: string | null;
                        results: components["schemas"]["WalletsEntry"][];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.wallet.topups": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsTopUpInput"];
            };
        };
        responses: {
            /** @description Pay money into your wallet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsCheckout"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, payment_refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, payment_refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.wallet.topups.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of your top-ups */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsTopUp"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.wallet.topups.id.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.wallet.topups.id.pay": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the card page of a top-up again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsCheckout"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: not_in_this_state, payment_refused. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: not_in_this_state, payment_refused. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.wallet.withdrawals": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsTopUpInput"];
            };
        };
        responses: {
            /** @description Take money out of your wallet, to your account at Stripe */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsWithdrawal"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, wallet_too_low, no_account. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, wallet_too_low, no_account. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.get.wallets.id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is in a member's wallet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsWallet"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "wallets.post.wallets.id.adjustments": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalletsAdjustment"];
            };
        };
        responses: {
            /** @description Put money of the house into a member's wallet, or take it out again */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletsWallet"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Refused. Codes: amount_malformed, wallet_too_low. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The problem, in words and as a stable code. Codes: amount_malformed, wallet_too_low. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.get.window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands in the marketplace's window */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueWindow"];
                };
            };
            /** @description The problem, in words and as a stable code. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
